package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.contract.Given;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class VectorIndexTest {

  private static final KnowledgeQuery QUESTION =
      new KnowledgeQuery("nothing", Directions.along(7), Library.MODEL, ReadingLanguage.ENGLISH, 1);

  private static final String BY_INDEX = "halfvec(1536) <=>";

  private final PostgresAddress address = TestCluster.freshDatabase();
  private final VectorIndex index = new VectorIndex(address);

  @Test
  void switchesTheMethodAndBackWhileSearchesFindTheSame() throws SQLException {
    fill();

    VectorIndex.Built lists =
        index.rebuild(VectorIndex.Method.IVFFLAT, OptionalInt.of(3), (done, total) -> {});

    assertThat(lists.rows()).isEqualTo(40);
    assertThat(lists.lists()).hasValue(3);
    assertThat(indexes()).containsExactly("idx_document_chunks_embedding_ivfflat");
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      assertThat(database.sql().fetchValue("SHOW ivfflat.probes")).isEqualTo("2");
    }
    assertThat(nearest()).isEqualTo("text 7");

    index.rebuild(VectorIndex.Method.HNSW, OptionalInt.empty(), (done, total) -> {});

    assertThat(indexes()).containsExactly("idx_document_chunks_embedding_hnsw");
    assertThat(nearest()).isEqualTo("text 7");
  }

  @Test
  void replacesWhatAnInterruptedBuildHasLeft() throws SQLException {
    execute("CREATE INDEX idx_document_chunks_embedding_unfinished ON document_chunks (id)");

    index.rebuild(VectorIndex.Method.HNSW, OptionalInt.empty(), (done, total) -> {});

    assertThat(indexes()).containsExactly("idx_document_chunks_embedding_hnsw");
  }

  @Test
  void refusesListsForWhatIsNotThere() throws SQLException {
    assertThatThrownBy(
            () ->
                index.rebuild(VectorIndex.Method.IVFFLAT, OptionalInt.empty(), (done, total) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("import documents first");

    assertThat(indexes()).containsExactly("idx_document_chunks_embedding_hnsw");
  }

  @Test
  void findsTheSameWhileTheIndexIsTakenAwayForALoad() throws SQLException {
    fill();

    VectorIndex.Method method = index.drop();

    assertThat(method).isEqualTo(VectorIndex.Method.HNSW);
    assertThat(index.isThere()).isFalse();
    assertThat(nearest()).isEqualTo("text 7");
    index.rebuild(method, (done, total) -> {});
    assertThat(index.isThere()).isTrue();
    assertThat(nearest()).isEqualTo("text 7");
  }

  @ParameterizedTest
  @EnumSource
  void comparesInFullPrecisionWhileThereIsNoIndexInHalf(VectorIndex.Method method) {
    fill();
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      PostgresKnowledgeIndex knowledge = new PostgresKnowledgeIndex(database.sql());
      index.drop();
      knowledge.search(QUESTION);
      assertThat(knowledge.toSql(QUESTION).getSQL()).doesNotContain(BY_INDEX);

      index.rebuild(method, (done, total) -> {});
      knowledge.search(QUESTION);
      assertThat(knowledge.toSql(QUESTION).getSQL()).contains(BY_INDEX);
    }
  }

  @Test
  void isAtTheHandsOfOneProcessAtATime() {
    try (VectorIndexLock first = VectorIndexLock.tryToTake(address)) {
      assertThat(first.isMine()).isTrue();
      try (VectorIndexLock second = VectorIndexLock.tryToTake(address)) {
        assertThat(second.isMine()).isFalse();
      }
    }
    try (VectorIndexLock next = VectorIndexLock.tryToTake(address)) {
      assertThat(next.isMine()).isTrue();
    }
  }

  private void fill() {
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      Stores stores = database.stores();
      Given given = new Given(stores);
      for (int i = 0; i < 40; i++) {
        given.aChunkOf(
            given.library().anApprovedDocument("text " + i, ReadingLanguage.ENGLISH),
            Directions.along(i));
      }
    }
  }

  private String nearest() {
    try (PostgresDatabase database = PostgresDatabase.open(address)) {
      List<Passage> found = database.stores().knowledge().search(QUESTION);
      return found.get(0).content();
    }
  }

  private List<String> indexes() throws SQLException {
    try (Connection connection = connect()) {
      return DSL
          .using(connection)
          .fetchValues(
              "SELECT indexname::text FROM pg_indexes WHERE indexname LIKE 'idx_document_chunks_embedding%' ORDER BY 1")
          .stream()
          .map(String::valueOf)
          .toList();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect()) {
      DSL.using(connection).execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }
}
