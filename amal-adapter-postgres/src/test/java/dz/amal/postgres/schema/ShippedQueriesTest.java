package dz.amal.postgres.schema;

import static dz.amal.postgres.schema.Session.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries for operators and analysts, asked by an analyst on the small data set. */
final class ShippedQueriesTest {

  /** What the queries that ask for something are asked about. */
  static final Map<String, String> VARIABLES =
      Map.of(
          "rule", "wish-to-die",
          "ticket", id("f1"),
          "agent", id("a4"),
          "actor", id("a4"),
          "editor", id("a6"),
          "document", id("d1"),
          "type", "document",
          "id", id("d1"));

  /** New ids, and times of now: what a row cannot be compared by. */
  private static final String CHANGING =
      "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|20\\d\\d-\\d\\d-\\d\\d[^|]*|TKT-\\d{4}-\\d{6}";

  /** Every row of each query; what changes from run to run is shown as *. */
  private static final Map<String, List<String>> ROWS =
      Map.ofEntries(
          Map.entry("accounts-switched-off", List.of("a8|off@example.dz|user|*")),
          Map.entry("actions-of-a-person", List.of("*|ticket.assigned|support_ticket|f1|{}|req-2")),
          Map.entry(
              "citations-of-a-document",
              List.of(
                  "e2|0|0|0.9|Écouter sans juger.|*",
                  "e2|1|1|0.7|Demander de l'aide à un médecin.|*")),
          Map.entry("comments-of-a-ticket", List.of()), // its person did not agree
          Map.entry("crises-of-the-last-day", List.of("*|c3|f1|crisis_rule|*")),
          Map.entry("daily-statistics", List.of()), // refreshed while there was nothing
          Map.entry("decisions-of-a-crisis-rule", List.of("*|c3|e7|f1|1|policy-7|*")),
          Map.entry("decisions-of-a-ticket", List.of("*|e7|support|t|crisis_rule|1|rules|*")),
          Map.entry(
              "documents-of-an-editor",
              List.of(
                  "d3|En attente|fr-FR|pending|*",
                  "d1|Aider un proche|fr-FR|approved|*",
                  "d2|الوقاية في الأسرة|ar-DZ|approved|*")),
          Map.entry(
              "documents-to-review-again",
              List.of("d6|Out of date|en-US|*|*", "d8|Family groups|en-US|*|*")),
          Map.entry("documents-waiting-for-review", List.of("d3|En attente|fr-FR|f|a6|*")),
          Map.entry(
              "events-of-a-ticket",
              List.of(
                  "*||opened||open",
                  "*|a4|assigned||samir",
                  "*|a4|status_changed|open|in_progress")),
          Map.entry("feedback-on-replies", List.of("unrecorded|intent-3+extractive-1|1|0")),
          Map.entry(
              "history-of-an-entity",
              List.of("*|a7|document.approved|{\"pii_stripped\": true}|req-1")),
          Map.entry(
              "latest-actions",
              List.of(
                  "*||conversation.deleted|conversation|c8|",
                  "*|a4|ticket.assigned|support_ticket|f1|req-2",
                  "*|a7|document.approved|document|d1|req-1")),
          Map.entry("messages-per-hour", List.of("*|1|1")),
          Map.entry("new-users", List.of("a3|user|t|ar-DZ|f|*")),
          Map.entry("open-crises", List.of("c3|a2|*|*|in_progress|a4")),
          Map.entry("open-sessions", List.of("*|a1|user|f|*|*")),
          Map.entry(
              "privacy-requests-due",
              List.of(
                  "*|a2|erasure|in_progress|*|*|t",
                  "*|a1|export|received|*|*|f",
                  "*|a3|consent_withdrawal|received|*|*|f")),
          Map.entry("reviews-of-a-document", List.of("*|a7|approved||*")),
          Map.entry(
              "tickets-of-an-agent",
              List.of("*|resources|medium|open|*|t", "*|crisis|urgent|in_progress|*|f")),
          Map.entry(
              "tickets-of-the-last-week",
              List.of(
                  "*|crisis|urgent|in_progress|*|*",
                  "*|mental_health|high|open|*|*",
                  "*|resources|medium|open|*|*")),
          Map.entry("replication-lag", List.of()));

  /** What tells of the server: each has at least one row, and each row this form. */
  private static final Map<String, String> FORMS =
      Map.of(
          "bloat", "(public|ops)\\|[a-z_]+\\|\\d+\\|\\d+\\|[\\d.]*\\|[^|]*\\|[^|]*",
          "cache-hit-ratio", "(\\d+\\.\\d\\d)?",
          "connections", "[a-z_]+\\|[^|]*\\|[a-z ]*\\|\\d+",
          "database-size", "test_\\d+\\|\\d+ (kB|MB)",
          "index-usage", "(public|ops)\\|[a-z_]+\\|[a-z_]+\\|0\\|0\\|0\\|\\d+ (kB|bytes)",
          "slow-queries", "(?s).+\\|\\d+\\|[\\d.e-]+\\|[\\d.e-]+",
          "table-sizes", "(public|ops)\\|[a-z_]+\\|\\d+ (kB|bytes)\\|\\d+ (kB|bytes)");

  private static SmallDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = SmallDatabase.create();
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void areAllKnownHere() {
    assertThat(Stream.concat(ROWS.keySet().stream(), FORMS.keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @TestFactory
  Stream<DynamicTest> returnTheRightRows() {
    return ROWS.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(ask(entry.getKey()))
                            .extracting(row -> row.replaceAll(CHANGING, "*"))
                            .containsExactlyElementsOf(entry.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> tellOfTheServer() {
    return FORMS.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(ask(entry.getKey()))
                            .isNotEmpty()
                            .allMatch(row -> row.matches(entry.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> sayFirstWhatTheyAnswer() {
    return names().stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertThat(SqlFiles.shippedQuery(name))
                            .matches("(?s)-- [A-Z][^\\n]*\\?[^\\n]*\\n[A-Z][^;]*;\\n")));
  }

  @Test
  void showAnAnalystTheCommentsOfAPersonWhoAgreed() throws SQLException {
    String query =
        SqlFiles.with(SqlFiles.shippedQuery("comments-of-a-ticket"), Map.of("ticket", id("f3")));

    assertThat(database.analyst().rows(query))
        .extracting(row -> row.replaceAll(CHANGING, "*"))
        .containsExactly("*|a4|f|Bonjour, mardi convient-il ?", "*|a1|f|Oui, merci.");
  }

  private static List<String> ask(String name) throws SQLException {
    return database.analyst().rows(SqlFiles.with(SqlFiles.shippedQuery(name), VARIABLES));
  }

  /** Of every file in the folder, wherever that is: on disk or in a jar. */
  static List<String> names() {
    try {
      URI folder = Objects.requireNonNull(SqlFiles.class.getResource("/db/queries")).toURI();
      if (folder.getScheme().equals("file")) {
        return names(Path.of(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return names(jar.getPath("/db/queries"));
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.sql$", ""))
          .sorted()
          .toList();
    }
  }
}
