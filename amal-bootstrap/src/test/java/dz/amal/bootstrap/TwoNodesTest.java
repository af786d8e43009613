package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two servers over one database, under load, of which one is killed: whatever was acknowledged is
 * told, nothing is shown twice, and each breach is flagged once.
 */
final class TwoNodesTest {

  private static final int WRITERS = 4;
  private static final int TICKETS_EACH = 25;
  private static final int KILL_AFTER = 10;
  private static final int OVERDUE = 50;
  private static final int CREATED = 201;

  private final CountDownLatch untilTheKill = new CountDownLatch(WRITERS * KILL_AFTER);

  @Test
  void loseNothingAndRepeatNothingWhenOneIsKilled() throws Exception {
    Path data = RunningAmal.newDataDirectory();
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.openThrowAway(data, RunningAmal.programs(), () -> "secret");
        WebhookReceiver receiver = new WebhookReceiver()) {
      execute(postgres, "postgres", "CREATE DATABASE two_nodes");
      Map<String, String> settings = settings(postgres, receiver);
      ServerProcess first = ServerProcess.start(RunningAmal.newDataDirectory(), settings);
      ServerProcess second = ServerProcess.start(RunningAmal.newDataDirectory(), settings);
      try {
        letBothWork(postgres, receiver, first, second, settings);
      } finally {
        second.killServerOnly();
        first.killServerOnly();
      }
    }
  }

  private void letBothWork(
      EmbeddedPostgres postgres,
      WebhookReceiver receiver,
      ServerProcess first,
      ServerProcess second,
      Map<String, String> settings)
      throws Exception {
    DeskWatcher desk =
        new DeskWatcher(CommandProcess.tokenOf(RunningAmal.newDataDirectory(), "agent", settings));
    desk.watch(first.port());
    execute(postgres, "two_nodes", overdueTickets());
    Set<String> acknowledged = write(first, second, desk);

    receiver.waitUntil(calls -> tickets(calls, "ticket.opened").containsAll(acknowledged));
    receiver.waitUntil(calls -> tickets(calls, "sla.breached").size() == OVERDUE);

    assertThat(acknowledged).hasSize(WRITERS * TICKETS_EACH);
    assertThat(distinctEvents(receiver.calls(), "ticket.opened"))
        .as("opened once each, however often it was told")
        .hasSize(tickets(receiver.calls(), "ticket.opened").size());
    assertBreachesAreFlaggedOnce(postgres);
    assertTheDeskHasSeenEachOnce(postgres, desk);
    assertThat(
            value(
                postgres,
                "SELECT count(*) FROM notifications WHERE endpoint = 'down' AND attempts > 0"
                    + " AND status = 'pending' AND last_error = 'http_503'"))
        .as("waits by itself while the other endpoint has everything")
        .isNotEqualTo("0");
  }

  /** Tickets through both nodes; when a good part is there, the first is killed. */
  private Set<String> write(ServerProcess first, ServerProcess second, DeskWatcher desk)
      throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<List<String>>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        ApiClient guest = ApiClient.guestOf(second.port());
        running.add(writers.submit(() -> openAll(guest, first.port(), second.port())));
      }
      assertThat(untilTheKill.await(60, TimeUnit.SECONDS)).isTrue();
      first.killServerOnly();
      desk.watch(second.port());
      Set<String> acknowledged = new HashSet<>();
      for (Future<List<String>> each : running) {
        acknowledged.addAll(each.get(120, TimeUnit.SECONDS));
      }
      return acknowledged;
    } finally {
      writers.shutdownNow();
    }
  }

  private List<String> openAll(ApiClient guest, int firstPort, int secondPort) {
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < TICKETS_EACH; i++) {
      Map<String, String> key = Map.of("Idempotency-Key", "ticket-" + i);
      acknowledged.add(open(guest, i % 2 == 0 ? firstPort : secondPort, secondPort, key));
      untilTheKill.countDown();
    }
    return acknowledged;
  }

  /** At the other node under the same key, when the first does not answer. */
  private static String open(ApiClient guest, int port, int otherPort, Map<String, String> key) {
    try {
      return opened(guest.at(port), key);
    } catch (IllegalStateException e) {
      return opened(guest.at(otherPort), key);
    }
  }

  private static String opened(ApiClient guest, Map<String, String> key) {
    ApiClient.Answer answer = guest.post("/api/v1/tickets", "{\"subject\":\"any\"}", key);
    assertThat(answer.status()).isEqualTo(CREATED);
    return answer.body().path("id").asText();
  }

  private static String overdueTickets() {
    return "WITH person AS (INSERT INTO users (id, role, is_guest) VALUES (ops.new_id(), 'user', TRUE)"
        + " RETURNING id)"
        + " INSERT INTO support_tickets (id, user_id, subject, created_at)"
        + " SELECT ops.new_id(), person.id, 'overdue', NOW() - INTERVAL '3 days'"
        + " FROM person, generate_series(1, "
        + OVERDUE
        + ")";
  }

  private static void assertBreachesAreFlaggedOnce(EmbeddedPostgres postgres) throws SQLException {
    for (String times :
        List.of(
            "SELECT count(*) FROM ticket_events e JOIN support_tickets t ON t.id = e.ticket_id"
                + " WHERE t.subject = 'overdue' AND e.event = 'deadline_passed'",
            "SELECT count(*) FROM notifications n JOIN support_tickets t ON t.id = n.ticket_id"
                + " WHERE t.subject = 'overdue' AND n.event = 'sla.breached' AND channel = 'desk'",
            "SELECT count(DISTINCT t.id) FROM support_tickets t"
                + " WHERE t.subject = 'overdue' AND t.sla_breached_at IS NOT NULL")) {
      assertThat(value(postgres, times)).as(times).isEqualTo(String.valueOf(OVERDUE));
    }
  }

  private static void assertTheDeskHasSeenEachOnce(EmbeddedPostgres postgres, DeskWatcher desk)
      throws SQLException {
    long last = Long.parseLong(value(postgres, "SELECT max(position) FROM notifications"));
    List<DeskWatcher.Shown> shown = desk.shown();
    assertThat(shown).extracting(DeskWatcher.Shown::eventId).doesNotHaveDuplicates();
    assertThat(shown).extracting(DeskWatcher.Shown::position).isSorted();
    assertThat(shown.get(shown.size() - 1).position()).isLessThanOrEqualTo(last);
    assertThat((long) shown.size())
        .as("all that was shown up to the last one that was seen")
        .isEqualTo(
            Long.parseLong(
                value(
                    postgres,
                    "SELECT count(*) FROM notifications WHERE position BETWEEN "
                        + shown.get(0).position()
                        + " AND "
                        + shown.get(shown.size() - 1).position())));
  }

  private static Set<String> tickets(List<JsonNode> calls, String event) {
    return calls.stream()
        .filter(call -> call.path("event").asText().equals(event))
        .map(call -> call.path("ticket_id").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> distinctEvents(List<JsonNode> calls, String event) {
    return calls.stream()
        .filter(call -> call.path("event").asText().equals(event))
        .map(call -> call.path("event_id").asText())
        .collect(Collectors.toSet());
  }

  private static Map<String, String> settings(EmbeddedPostgres postgres, WebhookReceiver receiver) {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "AMAL_DATABASE_URL",
        "postgresql://"
            + EmbeddedPostgres.USER
            + ":"
            + postgres.password()
            + "@127.0.0.1:"
            + postgres.port()
            + "/two_nodes");
    settings.put(
        "AMAL_WEBHOOKS", "log=" + receiver.address("/log") + ",down=" + receiver.address("/down"));
    settings.put("AMAL_WEBHOOK_SECRET", "a-secret-of-more-than-32-characters");
    settings.put("AMAL_KEYS_FILE", RunningAmal.newDataDirectory().resolve("keys.json").toString());
    return settings;
  }

  private static void execute(EmbeddedPostgres postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = connect(postgres, database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres, "two_nodes");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres, String database)
      throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), EmbeddedPostgres.USER, postgres.password());
  }
}
