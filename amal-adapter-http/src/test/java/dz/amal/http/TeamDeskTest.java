package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.ApiDocument;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the team does with tickets over HTTP. */
final class TeamDeskTest {

  private static final String TICKETS = "/api/v1/tickets";

  /** They stay open; LiveStreamsTest reads them. */
  private static final Set<String> STREAMS =
      Set.of("GET /api/v1/desk/events", "GET /api/v1/conversations/{id}/events");

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final Client agent = server.team(Role.AGENT);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsTheTeamEverybodysTicketsByRisk() {
    String usual = open("general");
    server.clock().advance(Duration.ofSeconds(1));
    String crisis = open("crisis");

    assertThat(ids(agent.get(TICKETS))).containsExactly(crisis, usual);
    assertThat(ids(agent.get(TICKETS + "?order=newest&limit=1"))).containsExactly(crisis);
    assertThat(ids(server.guest().get(TICKETS))).isEmpty();
  }

  @Test
  void pagesTheQueueByRisk() {
    String first = open("crisis");
    String second = open("relapse");
    String third = open("general");

    Answer page = agent.get(TICKETS + "?limit=2").expect(200);
    Answer rest = agent.get(TICKETS + "?limit=2&cursor=" + page.text("/next_cursor")).expect(200);
    assertThat(ids(page)).containsExactly(first, second);
    assertThat(ids(rest)).containsExactly(third);
  }

  @Test
  void filtersTheQueue() {
    String mine = open("general");
    String nobodys = open("relapse");
    agent.patch(path(mine), "{\"status\":\"in_progress\"}").expect(200);

    assertThat(ids(agent.get(TICKETS + "?assigned_to=me"))).containsExactly(mine);
    assertThat(ids(agent.get(TICKETS + "?assigned_to=none"))).containsExactly(nobodys);
    assertThat(ids(agent.get(TICKETS + "?status=in_progress"))).containsExactly(mine);
    assertThat(ids(agent.get(TICKETS + "?priority=high&category=relapse&sla=ok")))
        .containsExactly(nobodys);
    assertThat(ids(agent.get(TICKETS + "?sla=breached"))).isEmpty();
  }

  @Test
  void namesTheFilterThatItDoesNotUnderstand() {
    agent.get(TICKETS + "?status=lost").expect(ProblemType.INVALID_VALUE, "status");
    agent.get(TICKETS + "?sla=bad").expect(ProblemType.INVALID_VALUE, "sla");
    agent.get(TICKETS + "?assigned_to=you").expect(ProblemType.INVALID_VALUE, "assigned_to");
    agent.get(TICKETS + "?order=any").expect(ProblemType.INVALID_VALUE, "order");
  }

  @Test
  void givesATicketToWhoeverTakesIt() {
    String id = open("general");
    Answer taken = agent.patch(path(id), "{\"status\":\"in_progress\"}").expect(200);

    assertThat(taken.text("/status")).isEqualTo("in_progress");
    assertThat(taken.text("/assigned_to")).isNotEmpty();
    assertThat(taken.text("/team/acknowledged_at")).isNotEmpty();
    assertThat(taken.header("ETag")).isEqualTo("\"2\"");
    assertThat(guest.get(path(id)).json().at("/team").isNull()).isTrue();
  }

  @Test
  void refusesTheSecondOfTwoWhoChangeATicketAtOnce() {
    String id = open("general");
    String seen = agent.get(path(id)).header("ETag");
    Client other = server.team(Role.AGENT);
    agent.with("If-Match", seen).patch(path(id), "{\"priority\":\"high\"}").expect(200);

    other
        .with("If-Match", seen)
        .patch(path(id), "{\"resolution_notes\":\"Appelé.\"}")
        .expect(ProblemType.PRECONDITION_FAILED);
    agent.with("If-Match", "seen").patch(path(id), "{}").expect(ProblemType.PRECONDITION_FAILED);

    Answer now = agent.get(path(id)).expect(200);
    assertThat(now.text("/priority")).isEqualTo("high");
    assertThat(now.json().at("/team/resolution_notes").isNull()).isTrue();
  }

  @Test
  void movesWhereItMakesSenseOnly() {
    String id = open("general");
    agent
        .patch(path(id), "{\"status\":\"resolved\",\"resolution_notes\":\"Rendez-vous pris.\"}")
        .expect(200);
    Answer closed = agent.patch(path(id), "{\"status\":\"closed\"}").expect(200);
    assertThat(closed.text("/resolved_at")).isNotEmpty();
    assertThat(closed.text("/team/resolution_notes")).isEqualTo("Rendez-vous pris.");

    agent.patch(path(id), "{\"status\":\"resolved\"}").expect(ProblemType.WRONG_STATE, "status");
    Answer reopened = agent.patch(path(id), "{\"status\":\"open\"}").expect(200);
    assertThat(reopened.json().at("/closed_at").isNull()).isTrue();
  }

  @Test
  void assignsToTheTeamOnly() {
    String id = open("general");
    String person = guest.get(path(id)).text("/id");

    agent
        .patch(path(id), "{\"assigned_to\":\"" + person + "\"}")
        .expect(ProblemType.INVALID_VALUE, "assigned_to");
    agent
        .patch(path(id), "{\"assigned_to\":\"somebody\"}")
        .expect(ProblemType.INVALID_VALUE, "assigned_to");
    agent.patch(path(id), "{\"assigned_to\":7}").expect(ProblemType.MALFORMED, "assigned_to");
    agent.patch(path(id), "{\"status\":\"in_progress\"}").expect(200);
    assertThat(
            agent.patch(path(id), "{\"assigned_to\":null}").expect(200).json().at("/assigned_to"))
        .isEqualTo(NullNode.getInstance());
  }

  @Test
  void letsTheOwnerSayThatItIsOverAndNothingElse() {
    String id = open("general");
    guest.patch(path(id), "{\"priority\":\"urgent\"}").expect(ProblemType.NOT_ALLOWED);
    guest.patch(path(id), "{\"status\":\"resolved\"}").expect(ProblemType.NOT_ALLOWED);
    server.guest().patch(path(id), "{\"status\":\"closed\"}").expect(ProblemType.NOT_FOUND);

    assertThat(guest.patch(path(id), "{\"status\":\"closed\"}").expect(200).text("/status"))
        .isEqualTo("closed");
    assertThat(guest.patch(path(id), "{\"status\":\"open\"}").expect(200).text("/status"))
        .isEqualTo("open");
  }

  @Test
  void tracesWhatChangedWithOldAndNew() {
    String id = open("general");
    agent.patch(path(id), "{\"priority\":\"high\"}").expect(200);

    List<JsonNode> events = agent.get(path(id) + "/events").expect(200).items();
    assertThat(events)
        .extracting(event -> event.at("/event").asText())
        .contains("opened", "priority_changed", "deadline_changed");
    assertThat(events)
        .filteredOn(event -> event.at("/event").asText().equals("priority_changed"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.at("/old_value").asText()).isEqualTo("medium");
              assertThat(event.at("/new_value").asText()).isEqualTo("high");
              assertThat(event.at("/reason").asText()).isEqualTo("judged_anew");
              assertThat(event.at("/actor_id").asText()).isNotEmpty();
            });
  }

  @Test
  void saysWhyATicketMoved() {
    String id = open("general");
    agent.patch(path(id), "{\"status\":\"resolved\"}").expect(200);
    server.clock().advance(Duration.ofSeconds(1));
    agent.patch(path(id), "{\"status\":\"in_progress\"}").expect(200);

    assertThat(agent.get(path(id) + "/events").expect(200).items())
        .filteredOn(event -> event.at("/event").asText().equals("status_changed"))
        .extracting(event -> event.at("/reason").asText())
        .containsExactly("requested", "reopened");
  }

  @Test
  void escalatesWithAReason() {
    String id = open("general");
    Answer escalated =
        agent.post(path(id) + "/escalate", "{\"reason\":\"Elle ne répond plus.\"}").expect(200);

    assertThat(escalated.text("/priority")).isEqualTo("high");
    assertThat(agent.get(path(id) + "/comments").text("/items/0/content"))
        .isEqualTo("Elle ne répond plus.");
    assertThat(guest.get(path(id) + "/comments").items()).isEmpty();
    agent.post(path(id) + "/escalate", "{}").expect(ProblemType.INVALID_VALUE, "reason");
    assertThat(
            guest
                .post(path(id) + "/escalate", "{\"reason\":\"J'attends.\"}")
                .expect(200)
                .text("/priority"))
        .isEqualTo("high");
  }

  @Test
  void opensAFinishedTicketAgainWhenThePersonWritesOrSomebodyEscalatesIt() {
    String id = open("general");
    agent.patch(path(id), "{\"status\":\"resolved\"}").expect(200);
    guest.post(path(id) + "/comments", "{\"content\":\"encore\"}").expect(201);
    assertThat(guest.get(path(id)).text("/status")).isEqualTo("open");

    agent.patch(path(id), "{\"status\":\"closed\"}").expect(200);
    Answer escalated = guest.post(path(id) + "/escalate", "{\"reason\":\"encore\"}").expect(200);
    assertThat(escalated.text("/status")).isEqualTo("open");
    assertThat(escalated.text("/priority")).isEqualTo("high");
  }

  @Test
  void letsAHumanTalkWithThePersonInTheirConversation() {
    String conversation = guest.conversation();
    Answer turn = guest.say(conversation, "je suis triste").expect(201);
    String id = turn.text("/ticket/id");
    server.clock().advance(Duration.ofSeconds(1));
    agent
        .post(path(id) + "/comments", "{\"content\":\"Je suis là.\",\"awaits_reply\":true}")
        .expect(201);

    List<JsonNode> messages = guest.get(conversation + "/messages").expect(200).items();
    JsonNode last = messages.get(messages.size() - 1);
    assertThat(last.at("/content").asText()).isEqualTo("Je suis là.");
    assertThat(last.at("/by_human").asBoolean()).isTrue();
    assertThat(agent.get(path(id)).text("/waiting_since")).isNotEmpty();

    server.clock().advance(Duration.ofSeconds(1));
    Answer answer = guest.say(conversation, "merci").expect(201);
    assertThat(answer.json().at("/reply").isNull()).isTrue();
    assertThat(agent.get(path(id)).json().at("/waiting_since").isNull()).isTrue();
    assertThat(agent.get(path(id) + "/comments").items())
        .extracting(comment -> comment.at("/content").asText())
        .containsExactly("Je suis là.", "merci");
    assertThat(agent.get(conversation + "/messages").expect(200).items()).hasSize(4);
  }

  @Test
  void neverTellsThePersonWhatTheTeamSaysForItself() {
    String secret = "motinterne";
    String conversation = guest.conversation();
    String id = guest.say(conversation, "je suis triste").expect(201).text("/ticket/id");
    Answer noted =
        agent
            .post(path(id) + "/comments", "{\"content\":\"" + secret + "\",\"is_internal\":true}")
            .expect(201);
    agent.post(path(id) + "/escalate", "{\"reason\":\"" + secret + "\"}").expect(200);
    agent
        .patch(path(id), "{\"status\":\"resolved\",\"resolution_notes\":\"" + secret + "\"}")
        .expect(200);
    assertThat(noted.json().at("/is_internal").asBoolean()).isTrue();
    assertThat(agent.get(path(id) + "/comments").body()).contains(secret);

    String message = guest.get(conversation + "/messages").text("/items/0/id");
    Map<String, String> ids =
        Map.of(
            "/api/v1/tickets/",
            id,
            "/api/v1/conversations/",
            conversation.replaceAll(".*/", ""),
            "/api/v1/messages/",
            message);
    List<String> walked = new ArrayList<>();
    for (String operation : ApiDocument.API.operations()) {
      if (operation.startsWith("GET ") && !STREAMS.contains(operation)) {
        String address = withIds(operation.substring("GET ".length()), ids) + "?q=" + secret;
        assertThat(guest.get(address).body()).as(address).doesNotContain(secret);
        walked.add(operation);
      }
    }
    assertThat(walked)
        .contains(
            "GET /api/v1/tickets/{id}/comments",
            "GET /api/v1/conversations/{id}/messages",
            "GET /api/v1/search/messages");
    assertThat(guest.get(path(id) + "/events").body())
        .doesNotContain("noted_internally", "escalated");
  }

  @Test
  void keepsToTheTeamWhatIsOnlyForTheTeam() {
    String id = open("general");
    guest
        .post(path(id) + "/comments", "{\"content\":\"a\",\"is_internal\":true}")
        .expect(ProblemType.NOT_ALLOWED);
    guest.post(path(id) + "/acknowledge").expect(ProblemType.NOT_FOUND);
    guest.get("/api/v1/on-call").expect(ProblemType.NOT_ALLOWED);
    guest.get("/api/v1/desk/events").expect(ProblemType.NOT_ALLOWED);
    guest.get("/api/v1/stats/tickets").expect(ProblemType.NOT_ALLOWED);
    guest.get("/api/v1/stats/sla").expect(ProblemType.NOT_ALLOWED);
    agent.get("/api/v1/admin/deliveries").expect(ProblemType.NOT_ALLOWED);
    agent.put("/api/v1/on-call", "{\"duties\":[]}").expect(ProblemType.NOT_ALLOWED);
    server.guest().get(path(id) + "/comments").expect(ProblemType.NOT_FOUND);
    server.guest().get(path(id) + "/events").expect(ProblemType.NOT_FOUND);
  }

  @Test
  void keepsWhatCameWithAComment() {
    String id = open("general");
    String attachment =
        "{\"name\":\"a.png\",\"media_type\":\"image/png\",\"bytes\":12,\"sha256\":\""
            + "0f".repeat(32)
            + "\"}";
    Answer said =
        guest
            .post(
                path(id) + "/comments",
                "{\"content\":\"Voici.\",\"attachments\":[" + attachment + "]}")
            .expect(201);

    assertThat(said.text("/attachments/0/name")).isEqualTo("a.png");
    guest
        .post(path(id) + "/comments", "{\"content\":\"Voici.\",\"attachments\":[{}]}")
        .expect(ProblemType.INVALID_VALUE, "attachments");
    guest
        .post(path(id) + "/comments", "{\"content\":\"Voici.\",\"attachments\":[null]}")
        .expect(ProblemType.INVALID_VALUE, "attachments");
  }

  @Test
  void saysACommentOnceHoweverOftenItIsSent() {
    String id = open("general");
    Client repeating = agent.with("Idempotency-Key", "k");
    Answer first = repeating.post(path(id) + "/comments", "{\"content\":\"a\"}").expect(201);
    Answer second = repeating.post(path(id) + "/comments", "{\"content\":\"a\"}").expect(201);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(agent.get(path(id) + "/comments").items()).hasSize(1);
    repeating.post(path(id) + "/comments", "{\"content\":\"b\"}").expect(ProblemType.KEY_REUSED);
  }

  @Test
  void plansWhoIsOnCallAndSplitsADutyOverMidnight() {
    Client admin = server.team(Role.ADMIN);
    String id =
        agent.patch(path(open("general")), "{\"status\":\"in_progress\"}").text("/assigned_to");
    Answer planned =
        admin
            .put(
                "/api/v1/on-call",
                "{\"duties\":[{\"user_id\":\""
                    + id
                    + "\",\"day\":\"sunday\",\"from\":\"20:00\",\"to\":\"08:00\",\"step\":2}]}")
            .expect(200);

    assertThat(planned.items("/duties")).hasSize(2);
    assertThat(agent.get("/api/v1/on-call").expect(200).json()).isEqualTo(planned.json());
    String wrong =
        "{\"duties\":[{\"user_id\":\""
            + id
            + "\",\"day\":\"%s\",\"from\":\"%s\",\"to\":\"10:00\",\"step\":%d}]}";
    admin
        .put("/api/v1/on-call", wrong.formatted("someday", "08:00", 1))
        .expect(ProblemType.INVALID_VALUE, "day");
    admin
        .put("/api/v1/on-call", wrong.formatted("monday", "late", 1))
        .expect(ProblemType.INVALID_VALUE, "from");
    admin
        .put("/api/v1/on-call", wrong.formatted("monday", "08:00", 21))
        .expect(ProblemType.INVALID_VALUE, "step");
    admin.put("/api/v1/on-call", "{}").expect(ProblemType.INVALID_VALUE, "duties");
    assertThat(agent.get("/api/v1/on-call").json()).isEqualTo(planned.json());
  }

  @Test
  void showsFiguresToTheTeam() {
    String id = open("general");
    agent.post(path(id) + "/comments", "{\"content\":\"a\"}").expect(201);

    Answer counts = agent.get("/api/v1/stats/tickets").expect(200);
    Answer weeks = server.team(Role.ANALYST).get("/api/v1/stats/sla").expect(200);
    assertThat(counts.text("/items/0/tickets")).isEqualTo("1");
    assertThat(weeks.text("/items/0/first_response_met")).isEqualTo("1.0");
    assertThat(weeks.text("/items/0/week")).isEqualTo("2026-03-09");
    agent.get("/api/v1/stats/sla?weeks=0").expect(ProblemType.INVALID_VALUE, "weeks");
  }

  private static String withIds(String path, Map<String, String> ids) {
    return ids.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .map(entry -> path.replace("{id}", entry.getValue()))
        .findFirst()
        .orElse(path.replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000000"));
  }

  private String open(String category) {
    return guest
        .post(TICKETS, "{\"subject\":\"Aide\",\"category\":\"" + category + "\"}")
        .expect(201)
        .text("/id");
  }

  private static String path(String id) {
    return TICKETS + "/" + id;
  }

  private static List<String> ids(Answer page) {
    return page.expect(200).items().stream().map(item -> item.at("/id").asText()).toList();
  }
}
