package dz.amal.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Each scenario works, small. How fast something is says nothing at these sizes, so nobody asks.
 */
final class BenchCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void ticketsAreNumberedWithoutDuplicatesByAmalAndWithDuplicatesByTheSeed() throws IOException {
    JsonNode tickets =
        run(
            "tickets",
            List.of("--tickets=500", "--inserts=400", "--clients=8", "--rounds=1", "--seconds=2"));

    assertThat(check(tickets, "Amal's duplicates").path("holds").booleanValue()).isTrue();
    JsonNode amal = peer(tickets, "numbering", "Amal: a sequence a year");
    assertThat(amal.path("attempts").longValue()).isEqualTo(400);
    assertThat(amal.path("refused").longValue()).isZero();
    assertThat(peer(tickets, "numbering", "counter row").path("refused").longValue()).isZero();
    JsonNode seed = peer(tickets, "numbering", "seed: COUNT(*) + 1");
    assertThat(seed.path("refused").longValue()).isPositive();
  }

  @Test
  void pagesAreWalkedToTheLastOneInBothDatabases() throws IOException {
    JsonNode paging = run("paging", List.of("--small=5000", "--messages=20000", "--samples=20"));

    JsonNode messages = peer(paging, "peer", "messages, Amal (key set)");
    assertThat(messages.path("small_list").longValue()).isEqualTo(500);
    assertThat(messages.path("large_list").longValue()).isEqualTo(2000);
    JsonNode conversations = peer(paging, "peer", "conversations, Amal (key set)");
    assertThat(conversations.path("small_list").longValue()).isEqualTo(25);
    assertThat(conversations.path("large_list").longValue()).isEqualTo(100);
    assertThat(paging.path("peers")).allMatch(peer -> peer.path("ratio").doubleValue() > 0);
  }

  @Test
  void vectorIndexesFindWhatTheExactSearchFinds() throws IOException {
    JsonNode vectors = run("vectors", List.of("--vectors=3000", "--queries=20", "--memory=64MB"));

    assertThat(check(vectors, "recall@10").path("measured").doubleValue()).isBetween(0.95, 1.0);
    assertThat(check(vectors, "index of half").path("holds").booleanValue()).isTrue();
    JsonNode seed = peer(vectors, "index", "seed: IVFFlat on an empty table, lists 100, probes 1");
    assertThat(seed.path("recall_at_10").doubleValue()).isBetween(0.01, 0.9);
    assertThat(vectors.path("planner")).hasSize(18);
  }

  @Test
  void passagesAreFoundByAmalAndByItsPeers() throws IOException {
    JsonNode retrieval =
        run(
            "retrieval",
            List.of("--documents=100", "--questions=20", "--rounds=1", "--memory=64MB"));

    assertThat(check(retrieval, "recall@10").path("measured").doubleValue()).isBetween(0.95, 1.0);
    assertThat(retrieval.path("peers"))
        .hasSize(6)
        .allMatch(peer -> peer.path("recall_at_10").doubleValue() > 0.9)
        .allMatch(peer -> peer.path("together_per_second").doubleValue() > 0);
    assertThat(retrieval.path("passages")).hasSize(8);
  }

  @Test
  void documentsAreBroughtInByAmalAndByItsPeersAndNoAnswerIsWrong() throws IOException {
    JsonNode ingest = run("ingest", List.of("--documents=60", "--rounds=1", "--seconds=1"));

    assertThat(check(ingest, "wrong answers").path("holds").booleanValue()).isTrue();
    assertThat(check(ingest, "Amal's index at the end").path("holds").booleanValue()).isTrue();
    assertThat(one(ingest.path("searches"), "when", "while").path("wrong").longValue()).isZero();
    assertThat(one(ingest.path("searches"), "when", "afterwards").path("searches").longValue())
        .isGreaterThan(50);
    assertThat(ingest.path("peers"))
        .hasSize(7)
        .allMatch(peer -> peer.path("ratio_to_copy").doubleValue() > 0);
    assertThat(one(ingest.path("with_index"), "peer", "Amal, index built").path("chunks").asInt())
        .isEqualTo(600);
  }

  @Test
  void allDeadlinesFollowAMovedHolidayAndNoChangeIsLost() throws IOException {
    JsonNode sla = run("sla", List.of("--tickets=3000", "--clients=4", "--seconds=1"));

    assertThat(one(sla.path("recalculation"), "what", "a holiday").path("moved").longValue())
        .isEqualTo(3000);
    assertThat(check(sla, "deadlines that have not moved").path("holds").booleanValue()).isTrue();
    assertThat(check(sla, "moved deadlines without").path("holds").booleanValue()).isTrue();
    assertThat(check(sla, "tickets of which").path("holds").booleanValue()).isTrue();
    assertThat(sla.path("clients"))
        .hasSize(2)
        .allMatch(when -> when.path("changes").longValue() > 0);
  }

  @Test
  void asksOneStatementForATokenThatIsNotRemembered() throws IOException {
    JsonNode auth = run("auth", List.of("--sessions=5000", "--hot=100", "--checks=2000"));

    JsonNode asked = one(auth.path("tokens"), "what", "asked of PostgreSQL");
    assertThat(asked.path("lookups").doubleValue()).isBetween(1.9, 2.1);
    assertThat(check(auth, "statements of an asked check").path("holds").booleanValue()).isTrue();
    assertThat(check(auth, "whole tables").path("holds").booleanValue()).isTrue();
  }

  @Test
  void pgbenchSendsWhatARequestSends() throws IOException {
    JsonNode http =
        run("tickets-http", List.of("--clients=4", "--rounds=1", "--seconds=1", "--warm-up=200"));

    assertThat(check(http, "statements").path("holds").booleanValue()).isTrue();
    assertThat(http.path("statements")).hasSize(2);
    assertThat(http.path("peers"))
        .hasSize(2)
        .allMatch(peer -> peer.path("tickets_per_second").doubleValue() > 0);
  }

  @Test
  void aTurnStoresTheSameRowsWhoeverTakesIt() throws IOException {
    JsonNode turn =
        run(
            "turn",
            List.of(
                "--documents=20", "--questions=10", "--clients=2", "--rounds=1", "--seconds=1"));

    assertThat(turn.path("peers"))
        .hasSize(5)
        .allMatch(peer -> peer.path("turns_per_second").doubleValue() > 0)
        .allMatch(peer -> peer.path("rows_a_turn").doubleValue() > 4);
    assertThat(turn.path("statements")).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void everyConversationHearsEverySentenceAndNobodyWaitsInVainForAConnection() throws IOException {
    JsonNode stream =
        run("stream", List.of("--streams=10", "--seconds=1", "--sentences=4", "--rounds=1"));

    assertThat(check(stream, "conversations answered").path("holds").booleanValue()).isTrue();
    assertThat(check(stream, "connections waited for").path("holds").booleanValue()).isTrue();
    JsonNode round = one(stream.path("rounds"), "round", "round 1");
    assertThat(round.path("sentences").longValue()).isEqualTo(40);
    assertThat(round.path("crisis_middle_ms").doubleValue()).isPositive();
    assertThat(round.path("crisis_end_ms").doubleValue()).isPositive();
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThat(execute(List.of("nonsense"))).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void wrongSizesAreRefusedInOneLine() {
    assertThat(execute(List.of("paging", "--small=10"))).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("at least 5000 messages").doesNotContain("\tat ");
    assertThat(execute(List.of("retrieval", "--documents=10")))
        .isEqualTo(CommandLine.ExitCode.USAGE);
  }

  private JsonNode run(String name, List<String> options) throws IOException {
    List<Path> before = scratch();
    int exit = execute(Stream.concat(Stream.of(name, "--json"), options.stream()).toList());
    assertThat(err.toString()).contains(name + ":");
    JsonNode report = new ObjectMapper().readTree(out.toString()).path(name);
    assertThat(exit).isEqualTo(report.path("holds").booleanValue() ? 0 : 1);
    assertThat(scratch()).isEqualTo(before);
    return report;
  }

  private int execute(List<String> arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  /** What a benchmark must not leave behind. */
  private static List<Path> scratch() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("postgres"))
          .sorted()
          .toList();
    }
  }

  private static JsonNode peer(JsonNode report, String key, String title) {
    return one(report.path("peers"), key, title);
  }

  private static JsonNode check(JsonNode report, String figure) {
    return one(report.path("checks"), "figure", figure);
  }

  private static JsonNode one(JsonNode rows, String key, String beginning) {
    for (JsonNode row : rows) {
      if (row.path(key).asText().startsWith(beginning)) {
        return row;
      }
    }
    throw new AssertionError("no " + beginning + " in " + rows);
  }
}
