package dz.amal.benchmarks.peers;

import dz.amal.benchmarks.vectors.ClusteredVectors;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgDistanceType;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgIndexType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring AI's store over a pool, which makes its table itself. */
public final class SpringAi {

  private SpringAi() {}

  /** As it comes: it counts the tokens of what is added, to ask a model in suitable batches. */
  public static PgVectorStore byDefault(DataSource pool, String table, EmbeddingModel model) {
    return made(builder(pool, table, model).build());
  }

  /** With as little as possible done to what is added. */
  public static PgVectorStore tuned(DataSource pool, String table, EmbeddingModel model) {
    return made(builder(pool, table, model).batchingStrategy(List::of).build());
  }

  private static PgVectorStore.PgVectorStoreBuilder builder(
      DataSource pool, String table, EmbeddingModel model) {
    return PgVectorStore.builder(new JdbcTemplate(pool), model)
        .vectorTableName(table)
        .dimensions(ClusteredVectors.DIMENSIONS)
        .distanceType(PgDistanceType.COSINE_DISTANCE)
        .indexType(PgIndexType.NONE)
        .initializeSchema(true);
  }

  private static PgVectorStore made(PgVectorStore store) {
    store.afterPropertiesSet();
    return store;
  }

  /** The index that the store itself would make, with the table. */
  public static String index(String table) {
    return "CREATE INDEX "
        + table
        + "_index ON "
        + table
        + " USING HNSW (embedding vector_cosine_ops)";
  }
}
