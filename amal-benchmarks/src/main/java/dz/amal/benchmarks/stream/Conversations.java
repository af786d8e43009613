package dz.amal.benchmarks.stream;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Guests with a session and a conversation each, past the limits on how many may come. */
final class Conversations {

  private static final String START =
      """
      WITH guests AS (
        INSERT INTO users (id, is_guest)
        SELECT gen_random_uuid(), TRUE FROM generate_series(1, {count})
        RETURNING id),
      sessions AS (
        INSERT INTO user_sessions (user_id, token_hash, expires_at)
        SELECT id, encode(sha256(convert_to('bench-' || id, 'UTF8')), 'hex'),
               NOW() + INTERVAL '1 day'
        FROM guests)
      INSERT INTO conversations (id, user_id) SELECT gen_random_uuid(), id FROM guests
      RETURNING 'bench-' || user_id, id
      """;

  private Conversations() {}

  /** Where somebody writes, and what they show for it. */
  record Place(String token, UUID conversation) {

    String path() {
      return "/api/v1/conversations/" + conversation + "/messages";
    }

    @Override
    public String toString() {
      return "Place[" + conversation + "]";
    }
  }

  /** Of so many guests. */
  static List<Place> start(Connection connection, int count) throws SQLException {
    List<Place> places = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(START.replace("{count}", String.valueOf(count)))) {
      while (rows.next()) {
        places.add(new Place(rows.getString(1), rows.getObject(2, UUID.class)));
      }
    }
    return places;
  }
}
