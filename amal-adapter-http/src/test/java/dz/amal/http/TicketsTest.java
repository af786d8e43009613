package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TicketsTest {

  private static final String TICKETS = "/api/v1/tickets";

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void opensATicketWithNothingButASubject() {
    Answer opened = guest.post(TICKETS, "{\"subject\":\" Mon frère \"}").expect(201);

    assertThat(opened.header("Location")).isEqualTo(TICKETS + "/" + opened.text("/id"));
    assertThat(opened.text("/ticket_number")).isEqualTo("TKT-2026-000001");
    assertThat(opened.text("/subject")).isEqualTo("Mon frère");
    assertThat(opened.text("/category")).isEqualTo("general");
    assertThat(opened.text("/priority")).isEqualTo("medium");
    assertThat(opened.text("/status")).isEqualTo("open");
    assertThat(opened.text("/sla_due_at")).isEqualTo("2026-03-15T09:26:53.589793Z");
    assertThat(opened.json().at("/conversation_id").isNull()).isTrue();
  }

  @Test
  void takesTheCategorysUsualPriorityUnlessAskedForAnother() {
    Answer usual = guest.post(TICKETS, "{\"subject\":\"a\",\"category\":\"relapse\"}");
    Answer asked =
        guest.post(
            TICKETS,
            "{\"subject\":\"a\",\"description\":\"b\",\"category\":\"relapse\",\"priority\":\"low\"}");

    assertThat(usual.expect(201).text("/priority")).isEqualTo("high");
    assertThat(asked.expect(201).text("/priority")).isEqualTo("low");
    assertThat(asked.text("/description")).isEqualTo("b");
    assertThat(asked.text("/sla_due_at")).isEqualTo("2026-03-17T09:26:53.589793Z");
  }

  @Test
  void readsOnesOwnAndNobodyElses() {
    Answer opened = guest.post(TICKETS, "{\"subject\":\"a\"}").expect(201);
    String path = TICKETS + "/" + opened.text("/id");

    assertThat(guest.get(path).expect(200).json()).isEqualTo(opened.json());
    server.guest().get(path).expect(ProblemType.NOT_FOUND);
    assertThat(server.guest().get(TICKETS).items()).isEmpty();
    guest.get(TICKETS + "/" + opened.text("/ticket_number")).expect(ProblemType.NOT_FOUND);
  }

  @Test
  void listsTheNewestFirst() {
    guest.post(TICKETS, "{\"subject\":\"first\"}").expect(201);
    server.clock().advance(Duration.ofSeconds(1));
    guest.post(TICKETS, "{\"subject\":\"second\"}").expect(201);

    Answer page = guest.get(TICKETS + "?limit=1").expect(200);
    Answer rest = guest.get(TICKETS + "?cursor=" + page.text("/next_cursor")).expect(200);

    assertThat(page.text("/items/0/subject")).isEqualTo("second");
    assertThat(rest.text("/items/0/subject")).isEqualTo("first");
    assertThat(rest.items()).hasSize(1);
  }

  @Test
  void refusesTextsThatAreTooLong() {
    guest
        .post(TICKETS, "{\"subject\":\"" + "ا".repeat(256) + "\"}")
        .expect(ProblemType.INVALID_VALUE, "subject");
    guest
        .post(TICKETS, "{\"subject\":\"a\",\"description\":\"" + "x".repeat(10_001) + "\"}")
        .expect(ProblemType.INVALID_VALUE, "description");
    assertThat(guest.get(TICKETS).items()).isEmpty();
  }
}
