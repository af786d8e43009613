package dz.amal.benchmarks.vectors;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the indexes one after the other. Each stands over a table of its own, so that all can be
 * asked in turns and the planner has no other to choose.
 */
final class Indexes implements AutoCloseable {

  static final String CHUNKS = "document_chunks";
  static final String HALF_PRECISION = "hnsw ((embedding::halfvec(1536)) halfvec_cosine_ops)";

  private static final String FULL_PRECISION = "hnsw (embedding vector_cosine_ops)";
  private static final int SEED_LISTS = 100;
  private static final String FORCE = "SET enable_seqscan = off";

  private final ScratchCluster cluster;
  private final String database;
  private final String example;
  private final Connection connection;
  private final Connection observer;
  private final List<Peer> peers = new ArrayList<>();

  Indexes(ScratchCluster cluster, String database, String example) throws SQLException {
    this.cluster = cluster;
    this.database = database;
    this.example = example;
    connection = cluster.connect(database);
    observer = cluster.connect(database);
  }

  List<Peer> peers() {
    return List.copyOf(peers);
  }

  VectorIndex fullPrecision(int efSearch) throws SQLException, InterruptedException {
    copyTo("full_chunks");
    VectorIndex index = build("hnsw_full", "full_chunks", FULL_PRECISION);
    add(
        "HNSW, full precision, ef_search " + efSearch,
        index,
        new Search("full_chunks", Search.FULL, withEfSearch(efSearch)));
    return index;
  }

  /** As the seed has it: made with the table, so before there is anything in it. */
  void ivfflatOnEmptyTable() throws SQLException {
    emptyTable("seed_chunks");
    // It warns of what is measured here: a low recall.
    Sql.execute(connection, "SET client_min_messages = error");
    Sql.execute(
        connection, "CREATE INDEX ivfflat_empty ON seed_chunks USING " + ivfflat(SEED_LISTS));
    fill("seed_chunks");
    add(
        Results.SEED,
        VectorIndex.measured(connection, "ivfflat_empty", Double.NaN),
        new Search("seed_chunks", Search.FULL, List.of(FORCE)));
  }

  /** As pgvector advises: lists by the number of rows, probes by the number of lists. */
  void ivfflatAfterLoading(int rows) throws SQLException, InterruptedException {
    int lists = Math.max(1, rows / 1000);
    int probes = (int) Math.max(1, Math.round(Math.sqrt(lists)));
    copyTo("loaded_chunks");
    VectorIndex index = build("ivfflat_loaded", "loaded_chunks", ivfflat(lists));
    add(
        "IVFFlat after loading, lists " + lists + ", probes " + probes,
        index,
        new Search("loaded_chunks", Search.FULL, List.of(FORCE, "SET ivfflat.probes = " + probes)));
  }

  /** Over Amal's own table. */
  VectorIndex halfPrecision(List<Integer> efSearches) throws SQLException, InterruptedException {
    VectorIndex index = build("hnsw_half", CHUNKS, HALF_PRECISION);
    for (int efSearch : efSearches) {
      add(
          halfPrecisionTitle(efSearch),
          index,
          new Search(CHUNKS, Search.HALF, withEfSearch(efSearch)));
    }
    return index;
  }

  static String halfPrecisionTitle(int efSearch) {
    return "HNSW, half precision, ef_search "
        + efSearch
        + (efSearch == VectorsBenchmark.SHIPPED_EF_SEARCH ? " (Amal)" : "");
  }

  /** Asks the planner about all chunks, and about a tenth of them. */
  Planner planner(int rows) throws SQLException, InterruptedException {
    ChunkTable.copyFirst(connection, "fewer_chunks", rows / 10);
    build("hnsw_fewer", "fewer_chunks", HALF_PRECISION);
    Sql.execute(connection, "VACUUM ANALYZE fewer_chunks");
    Planner planner = new Planner();
    planner.consider(connection, CHUNKS, rows, example);
    planner.consider(connection, "fewer_chunks", rows / 10, example);
    return planner;
  }

  private void copyTo(String table) throws SQLException {
    emptyTable(table);
    fill(table);
  }

  private void emptyTable(String table) throws SQLException {
    Sql.execute(
        connection, "CREATE TABLE " + table + " (id UUID PRIMARY KEY, embedding vector(1536))");
  }

  private void fill(String table) throws SQLException {
    Sql.execute(connection, "INSERT INTO " + table + " SELECT id, embedding FROM " + CHUNKS);
    Sql.execute(connection, "VACUUM ANALYZE " + table);
  }

  private static String ivfflat(int lists) {
    return "ivfflat (embedding vector_cosine_ops) WITH (lists = " + lists + ")";
  }

  private VectorIndex build(String name, String table, String using)
      throws SQLException, InterruptedException {
    return VectorIndex.build(connection, observer, name, table, using);
  }

  private void add(String title, VectorIndex index, Search search) throws SQLException {
    peers.add(new Peer(title, index, cluster.connect(database), search, example));
  }

  private static List<String> withEfSearch(int efSearch) {
    return List.of(FORCE, "SET hnsw.ef_search = " + efSearch);
  }

  @Override
  public void close() throws SQLException {
    for (Peer peer : peers) {
      peer.close();
    }
    observer.close();
    connection.close();
  }
}
