package dz.amal.postgres.schema;

import static dz.amal.postgres.schema.Session.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.postgres.TestCluster;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No SQL of the application reads a chunk of a document that may not be used. */
final class DocumentsThatMayNotBeUsedTest {

  private static final String USABLE = "SELECT id FROM ops.usable_chunks ORDER BY id";

  private SmallDatabase database;

  @BeforeEach
  void open() throws SQLException {
    database = SmallDatabase.create();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "d3, pending",
    "d4, rejected",
    "d5, not stripped of personal data",
    "d6, past the day on which its review counts",
    "d7, withdrawn"
  })
  void showTheApplicationNoneOfTheirChunks(String document, String state) throws SQLException {
    Session application = database.application();
    String ofIt = " WHERE document_id = '" + id(document) + "'";

    assertThat(application.value("SELECT COUNT(*) FROM document_chunks" + ofIt))
        .as("there is one")
        .isEqualTo("1");
    assertThat(application.rows("SELECT content FROM ops.usable_chunks" + ofIt))
        .as(state)
        .isEmpty();
    assertThatThrownBy(() -> application.rows("SELECT content FROM document_chunks" + ofIt))
        .isInstanceOf(SQLException.class)
        .hasFieldOrPropertyWithValue("SQLState", "42501");
  }

  @Test
  void includeEarlierVersionsOfThoseThatMay() throws SQLException {
    Session application = database.application();

    application.run(
        "UPDATE documents SET pii_stripped = TRUE, review_status = 'approved' WHERE id = '"
            + id("d3")
            + "'");

    assertThat(application.rows(USABLE)).containsExactly("b1", "b2", "b3", "b9");
  }

  @Test
  void areThoseWhoseTextWasChangedByWhomever() throws SQLException {
    database
        .application()
        .run("UPDATE documents SET content = 'Écouter.' WHERE id = '" + id("d1") + "'");

    assertThat(database.application().rows(USABLE)).containsExactly("b3", "b9");
    assertThat(
            database
                .application()
                .rows(
                    "SELECT version, review_status, reviewed_on, content_hash ="
                        + " encode(sha256(convert_to(content, 'UTF8')), 'hex') FROM documents"
                        + " WHERE id = '"
                        + id("d1")
                        + "'"))
        .containsExactly("2|pending||t");
    assertThat(
            database
                .application()
                .rows(
                    "SELECT version, title, content FROM ops.document_versions"
                        + " WHERE document_id = '"
                        + id("d1")
                        + "'"))
        .containsExactly("1|Aider un proche|Écouter sans juger. Demander de l'aide à un médecin.");
  }

  @Test
  void areNeverApprovedTogetherWithANewText() throws SQLException {
    database
        .application()
        .run(
            "UPDATE documents SET content = 'Écouter.', review_status = 'approved' WHERE id = '"
                + id("d1")
                + "'");

    assertThat(
            database
                .application()
                .value("SELECT review_status FROM documents WHERE id = '" + id("d1") + "'"))
        .isEqualTo("pending");
  }

  @Test
  void haveVersionsThatFollowOneAnother() {
    for (String version : List.of("3", "0", "version - 1", "version + 2")) {
      assertThatThrownBy(
              () -> database.application().run("UPDATE documents SET version = " + version))
          .as(version)
          .isInstanceOf(SQLException.class)
          .hasFieldOrPropertyWithValue("SQLState", "23514");
    }
  }

  @Test
  void areHiddenFromOthersFromTheCommitOn() throws SQLException {
    try (Session other = Session.open(TestCluster.asApplication(database.address()))) {
      other.connection().setAutoCommit(false);
      other.run("UPDATE documents SET deleted_at = NOW() WHERE id = '" + id("d1") + "'");
      assertThat(other.rows(USABLE)).containsExactly("b3", "b9");
      assertThat(database.application().rows(USABLE)).containsExactly("b1", "b2", "b3", "b9");

      other.connection().commit();

      assertThat(database.application().rows(USABLE)).containsExactly("b3", "b9");
    }
  }
}
