package dz.amal.benchmarks.peers;

import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dz.amal.benchmarks.vectors.ClusteredVectors;
import dz.amal.postgres.PostgresAddress;
import java.net.URI;
import javax.sql.DataSource;

/** LangChain4j's store, which makes its table itself, and no index but IVFFlat. */
public final class LangChain4j {

  private LangChain4j() {}

  /** As its documentation begins: with an address, over which it connects for every call. */
  public static PgVectorEmbeddingStore byDefault(PostgresAddress address, String table) {
    URI place = URI.create(address.jdbcUrl().substring("jdbc:".length()));
    return PgVectorEmbeddingStore.builder()
        .host(place.getHost())
        .port(place.getPort())
        .database(address.database())
        .user(address.user())
        .password(address.password())
        .table(table)
        .dimension(ClusteredVectors.DIMENSIONS)
        .build();
  }

  /** Over a pool. */
  public static PgVectorEmbeddingStore pooled(DataSource pool, String table) {
    return PgVectorEmbeddingStore.datasourceBuilder()
        .datasource(pool)
        .table(table)
        .dimension(ClusteredVectors.DIMENSIONS)
        .build();
  }

  /** The index that pgvector advises for this store's queries. */
  public static String index(String table) {
    return "CREATE INDEX "
        + table
        + "_hnsw ON "
        + table
        + " USING hnsw (embedding vector_cosine_ops)";
  }
}
