package dz.amal.benchmarks.retrieval;

import dz.amal.benchmarks.collection.InventedCollection;
import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.benchmarks.vectors.ClusteredVectors;
import dz.amal.postgres.SqlResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A prepared statement over a pool, and all columns of its rows read as text. */
final class AskJdbc {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final String AMALS =
      SqlResource.read("search-by-meaning.sql")
          .replaceAll("(?m)^\\s*--.*$", "")
          .replace("{5}", String.valueOf(AskAmal.CANDIDATES))
          .replace("{6}", "embedding::halfvec(1536) <=> (SELECT half FROM asked)");

  /** Which of its parameters stands at each place of Amal's statement. */
  private static final List<Integer> PLACES =
      PLACE.matcher(AMALS).results().map(place -> Integer.valueOf(place.group(1))).toList();

  private static final String SHORTEST =
      """
      SELECT id, content FROM ops.usable_chunks WHERE embedding_model = ?
      ORDER BY embedding::halfvec(1536) <=> ?::halfvec(1536) LIMIT 10
      """;

  private static final String EXACT =
      """
      SELECT id FROM ops.usable_chunks WHERE embedding_model = ?
      ORDER BY embedding <=> ?::vector(1536) LIMIT 10
      """;

  private AskJdbc() {}

  /** The statement with which Amal searches by meaning. */
  static NearestTen amalsStatement(DataSource pool) {
    String sql = PLACE.matcher(AMALS).replaceAll("?");
    return question -> {
      List<Object> parameters =
          List.of(
              vector(question),
              InventedCollection.MODEL,
              question.language().code(),
              NearestTen.TEN,
              NearestTen.TEN);
      return ask(pool, sql, PLACES.stream().map(parameters::get).toList());
    };
  }

  /** The shortest statement there is for it. */
  static NearestTen shortest(DataSource pool) {
    return question -> ask(pool, SHORTEST, List.of(InventedCollection.MODEL, vector(question)));
  }

  /** In full precision, which no index has, so that every chunk is compared. */
  static NearestTen exact(DataSource pool) {
    return question -> ask(pool, EXACT, List.of(InventedCollection.MODEL, vector(question)));
  }

  private static String vector(InventedQuestion question) {
    return ClusteredVectors.text(question.embedding().values());
  }

  private static List<UUID> ask(DataSource pool, String sql, List<Object> parameters)
      throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    }
  }

  private static List<UUID> read(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    List<UUID> found = new ArrayList<>();
    while (rows.next()) {
      found.add(rows.getObject(1, UUID.class));
      for (int column = 2; column <= columns; column++) {
        rows.getString(column);
      }
    }
    return found;
  }
}
