package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.ApiDocument;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is audited of requests, and who may see it. */
final class AuditTest {

  private static final String AUDIT = "/api/v1/audit";

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final Client agent = server.team(Role.AGENT);
  private final Client admin = server.team(Role.ADMIN);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsThatSomebodyOfTheTeamHasReadAConversation() {
    String conversation = handedOver();
    Answer read = agent.get(messages(conversation)).expect(200);

    JsonNode entry = onlyEntry(admin.get(AUDIT + "?subject=" + conversation));
    assertThat(entry.path("action").asText()).isEqualTo("conversation.read");
    assertThat(entry.path("subject_type").asText()).isEqualTo("conversation");
    assertThat(entry.path("request_id").asText()).isEqualTo(read.header("X-Request-Id"));
    assertThat(entry.path("actor_id").isNull()).isFalse();
    ApiDocument.API.checkSchema("AuditEntry", entry.toString());
  }

  @Test
  void countsReadingOnAsOneReading() {
    String conversation = handedOver();
    agent.get(messages(conversation)).expect(200);
    agent.get(messages(conversation)).expect(200);
    assertThat(entries()).hasSize(1);

    server.team(Role.AGENT).get(messages(conversation)).expect(200);
    assertThat(entries()).hasSize(2);

    server.clock().advance(Duration.ofMinutes(11));
    agent.get(messages(conversation)).expect(200);
    assertThat(entries()).hasSize(3);
  }

  @Test
  void auditsNobodyWhoReadsTheirOwn() {
    String conversation = handedOver();
    guest.get(messages(conversation)).expect(200);
    guest.get("/api/v1/search/messages?q=sevrage").expect(200);
    agent.get("/api/v1/tickets").expect(200);

    assertThat(entries()).isEmpty();
  }

  @Test
  void auditsATicketThatIsOpenedAndASearchWithoutItsWords() {
    handedOver();
    String ticket = agent.get("/api/v1/tickets").expect(200).text("/items/0/id");
    agent.get("/api/v1/tickets/" + ticket).expect(200);
    agent.get("/api/v1/tickets/" + ticket + "/comments").expect(200);
    agent.get("/api/v1/search/messages?q=quelqu'un").expect(200);

    assertThat(entries())
        .extracting(entry -> entry.action().code())
        .containsExactlyInAnyOrder("conversation.read", "conversation.searched");
    assertThat(entries().toString()).doesNotContain("quelqu");
  }

  @Test
  void showsNothingThatItCannotAudit() {
    String conversation = handedOver();
    server
        .trouble()
        .whenAuditing(
            () -> {
              throw new StorageUnavailable("no room for the audit");
            });

    agent.get(messages(conversation)).expect(ProblemType.UNAVAILABLE);
    agent.get("/api/v1/conversations/" + conversation + "/events").expect(ProblemType.UNAVAILABLE);
    agent.get("/api/v1/search/messages?q=besoin").expect(ProblemType.UNAVAILABLE);
    assertThat(entries()).isEmpty();
  }

  @Test
  void closesNoCrisisThatItCannotAudit() {
    String conversation = guest.post("/api/v1/conversations", "{}").expect(201).text("/id");
    guest.post(messages(conversation), "{\"content\":\"je veux mourir\"}").expect(201);
    server
        .trouble()
        .whenAuditing(
            () -> {
              throw new StorageUnavailable("no room for the audit");
            });
    String closings = "/api/v1/conversations/" + conversation + "/crisis/closings";
    agent.post(closings, "{\"reason\":\"Elle est en sécurité.\"}").expect(ProblemType.UNAVAILABLE);

    server.trouble().whenAuditing(() -> {});
    agent.post(closings, "{\"reason\":\"Elle est en sécurité.\"}").expect(201);
    assertThat(entries())
        .extracting(entry -> entry.action().code())
        .containsExactly("crisis.closed");
  }

  @Test
  void isForAdministrators() {
    for (Role role : List.of(Role.AGENT, Role.EDITOR, Role.REVIEWER, Role.ANALYST)) {
      server.team(role).get(AUDIT).expect(ProblemType.NOT_ALLOWED);
      server.team(role).get(AUDIT + "/verify").expect(ProblemType.NOT_ALLOWED);
    }
    guest.get(AUDIT).expect(ProblemType.NOT_ALLOWED);
    server.anonymous().get(AUDIT + "/verify").expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void namesTheFilterThatItDoesNotUnderstand() {
    admin.get(AUDIT + "?actor=me").expect(ProblemType.INVALID_VALUE, "actor");
    admin.get(AUDIT + "?subject=it").expect(ProblemType.INVALID_VALUE, "subject");
    admin.get(AUDIT + "?action=guessed").expect(ProblemType.INVALID_VALUE, "action");
  }

  @Test
  void verifies() {
    agent.get(messages(handedOver())).expect(200);
    agent.get(messages(handedOver())).expect(200);
    assertThat(server.audit().link().handle().linked())
        .as("two accounts, two readings")
        .isEqualTo(4);
    agent.get(messages(handedOver())).expect(200);

    Answer verified = admin.get(AUDIT + "/verify").expect(200);
    assertThat(verified.json().path("whole").asBoolean()).isTrue();
    assertThat(verified.json().path("linked").asInt()).isEqualTo(4);
    assertThat(verified.json().path("waiting").asInt()).isEqualTo(1);
  }

  /** A conversation of the guest's that has a ticket. */
  private String handedOver() {
    String conversation =
        guest.post("/api/v1/conversations", "{\"mode\":\"SUPPORT\"}").expect(201).text("/id");
    guest.post(messages(conversation), "{\"content\":\"besoin de quelqu'un\"}").expect(201);
    return conversation;
  }

  private static String messages(String conversation) {
    return "/api/v1/conversations/" + conversation + "/messages";
  }

  /** Without those of the team's accounts. */
  private List<AuditEntry> entries() {
    return server
        .stores()
        .auditTrail()
        .list(
            new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
            PageRequest.first(100))
        .items()
        .stream()
        .filter(entry -> entry.action() != AuditAction.ACCOUNT_CREATED)
        .toList();
  }

  private static JsonNode onlyEntry(Answer answer) {
    List<JsonNode> items = new ArrayList<>();
    answer.expect(200).json().path("items").forEach(items::add);
    assertThat(items).hasSize(1);
    return items.get(0);
  }
}
