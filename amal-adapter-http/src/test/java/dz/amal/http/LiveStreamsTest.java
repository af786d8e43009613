package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.ApiDocument;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.EventStream;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LiveStreamsTest {

  private static final String DESK = "/api/v1/desk/events";
  private static final String TICKET = "{\"subject\":\"Aide\"}";

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final Client agent = server.team(Role.AGENT);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellTheDeskWhatHappens() {
    try (EventStream desk = agent.events(DESK)) {
      String id = guest.post("/api/v1/tickets", TICKET).expect(201).text("/id");
      server.passOn();
      EventStream.Event opened = desk.next();

      assertThat(opened.name()).isEqualTo("ticket.opened");
      assertThat(opened.data().at("/ticket_id").asText()).isEqualTo(id);
      ApiDocument.API.checkSchema("Ticket", opened.data().at("/ticket").toString());
    }
  }

  @Test
  void goOnBehindTheLastEventWithoutLossOrRepetition() {
    String last;
    try (EventStream desk = agent.events(DESK)) {
      guest.post("/api/v1/tickets", TICKET).expect(201);
      server.passOn();
      last = desk.next().id();
    }
    String missed = guest.post("/api/v1/tickets", TICKET).expect(201).text("/id");
    server.passOn();
    try (EventStream desk = agent.with("Last-Event-ID", last).events(DESK)) {
      String live = guest.post("/api/v1/tickets", TICKET).expect(201).text("/id");
      server.passOn();

      assertThat(desk.next().data().at("/ticket_id").asText()).isEqualTo(missed);
      assertThat(desk.next().data().at("/ticket_id").asText()).isEqualTo(live);
      assertThat(desk.rest()).isEmpty();
    }
  }

  @Test
  void refuseAPlaceThatTheyHaveNotGivenOut() {
    agent.with("Last-Event-ID", "yesterday").get(DESK).expect(ProblemType.INVALID_VALUE);
    server.anonymous().get(DESK).expect(ProblemType.SIGN_IN_REQUIRED);
  }

  @Test
  void tellThePersonWhatAHumanWrites() {
    String conversation = guest.conversation();
    String ticket = guest.say(conversation, "je suis triste").expect(201).text("/ticket/id");
    try (EventStream messages = guest.events(conversation + "/events")) {
      agent
          .post("/api/v1/tickets/" + ticket + "/comments", "{\"content\":\"Je suis là.\"}")
          .expect(201);
      EventStream.Event written = messages.next();

      assertThat(written.name()).isEqualTo("message");
      assertThat(written.data().at("/content").asText()).isEqualTo("Je suis là.");
      assertThat(written.data().at("/by_human").asBoolean()).isTrue();
      ApiDocument.API.checkSchema("Message", written.data().toString());
    }
  }

  @Test
  void tellThePersonNothingOfWhatTheTeamSaysForItself() {
    String conversation = guest.conversation();
    String ticket =
        "/api/v1/tickets/" + guest.say(conversation, "je suis triste").text("/ticket/id");
    try (EventStream messages = guest.events(conversation + "/events")) {
      agent.post(ticket + "/comments", "{\"content\":\"a\",\"is_internal\":true}").expect(201);
      agent.post(ticket + "/comments", "{\"content\":\"b\"}").expect(201);

      assertThat(messages.next().data().at("/content").asText()).isEqualTo("b");
      assertThat(messages.rest()).isEmpty();
    }
  }

  @Test
  void goOnBehindTheLastMessage() {
    String conversation = guest.conversation();
    guest.say(conversation, "je suis triste").expect(201);
    String last = guest.get(conversation + "/messages").text("/items/1/id");
    server.clock().advance(Duration.ofMinutes(1));
    guest.say(conversation, "encore").expect(201);
    try (EventStream messages =
        guest.with("Last-Event-ID", last).events(conversation + "/events")) {
      EventStream.Event first = messages.next();
      while (!first.data().at("/content").asText().equals("encore")) {
        first = messages.next();
      }
      assertThat(first.data().at("/role").asText()).isEqualTo("user");
    }
  }

  @Test
  void areForNobodyElse() {
    String conversation = guest.conversation();

    server.guest().get(conversation + "/events").expect(ProblemType.NOT_FOUND);
    agent.get(conversation + "/events").expect(ProblemType.NOT_FOUND);
  }
}
