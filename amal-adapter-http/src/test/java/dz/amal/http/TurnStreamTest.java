package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.EventStream;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A turn that is told while it is being made, and taken up again where a connection broke. */
final class TurnStreamTest {

  private static final String QUESTION = "Combien de jours dure le sevrage ?";

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final Client careful = guest.with("Idempotency-Key", "k");
  private final String conversation = guest.conversation();
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void stop() {
    goOn.countDown();
    server.close();
  }

  @Test
  void aSentenceIsToldWhileTheModelIsStillSpeaking() {
    server.whenSpeaking(() -> await(goOn));

    try (EventStream turn = guest.saying(conversation, QUESTION)) {
      List<EventStream.Event> heard = until("token", turn);
      assertThat(heard).extracting(EventStream.Event::name).contains("message", "decision");
      goOn.countDown();

      EventStream.Event done = last(until("done", turn));
      assertThat(done.data().at("/reply/content").asText())
          .startsWith(last(heard).data().at("/text").asText());
      turn.awaitEnd();
    }
  }

  @Test
  void aStreamThatBrokeOffGoesOnBehindItsLastEvent() {
    server.whenSpeaking(() -> await(goOn));
    List<EventStream.Event> heard;
    try (EventStream broken = careful.saying(conversation, QUESTION)) {
      heard = until("token", broken);
    }
    goOn.countDown();

    try (EventStream again =
        careful.with("Last-Event-ID", last(heard).id()).saying(conversation, QUESTION)) {
      heard.addAll(until("done", again));
    }

    assertThat(heard).extracting(EventStream.Event::name).containsOnlyOnce("message", "decision");
    assertThat(heard).extracting(EventStream.Event::id).doesNotHaveDuplicates();
    assertThat(joined(heard)).isEqualTo(last(heard).data().at("/reply/content").asText());
    assertThat(guest.get(conversation + "/messages").items()).hasSize(2);
  }

  @Test
  void whatTheServerDoesNotKnowAnyMoreIsToldFromTheBeginning() {
    careful.with("Accept", "text/event-stream").say(conversation, QUESTION).expect(200);

    try (EventStream again = careful.with("Last-Event-ID", "999").saying(conversation, QUESTION)) {
      List<EventStream.Event> heard = until("done", again);
      assertThat(heard.get(0).name()).isEqualTo("message");
      assertThat(joined(heard)).isEqualTo(last(heard).data().at("/reply/content").asText());
    }
  }

  @Test
  void aTurnThatWasAnsweredPlainlyIsToldAsAStream() {
    careful.say(conversation, QUESTION).expect(201);

    try (EventStream turn = careful.with("Last-Event-ID", "1").saying(conversation, QUESTION)) {
      assertThat(until("done", turn)).extracting(EventStream.Event::name).startsWith("message");
    }
  }

  @Test
  void refusesAnEventThatIsNone() {
    guest
        .with("Accept", "text/event-stream")
        .with("Last-Event-ID", "first")
        .say(conversation, QUESTION)
        .expect(ProblemType.INVALID_VALUE, "Last-Event-ID");
    assertThat(guest.get(conversation + "/messages").items()).isEmpty();
  }

  @Test
  void nobodyElseIsToldATurnByItsKey() {
    careful.with("Accept", "text/event-stream").say(conversation, QUESTION).expect(200);

    server
        .guest()
        .with("Idempotency-Key", "k")
        .with("Accept", "text/event-stream")
        .with("Last-Event-ID", "1")
        .say(conversation, QUESTION)
        .expect(ProblemType.NOT_FOUND);
  }

  @Test
  void aTurnThatFailedBehindItsMessageIsNotToldAgainAsItWas() {
    server.whenThinking(() -> server.trouble().begin(() -> fail()));
    careful.with("Accept", "text/event-stream").say(conversation, QUESTION).expect(200);
    server.trouble().end();

    careful
        .with("Accept", "text/event-stream")
        .say(conversation, QUESTION)
        .expect(ProblemType.STILL_THINKING);
  }

  private static void fail() {
    throw new StorageUnavailable("the database does not answer");
  }

  private static List<EventStream.Event> until(String name, EventStream stream) {
    List<EventStream.Event> events = new ArrayList<>();
    do {
      events.add(stream.next());
    } while (!last(events).name().equals(name));
    return events;
  }

  private static String joined(List<EventStream.Event> events) {
    return events.stream()
        .filter(event -> event.name().equals("token"))
        .map(event -> event.data().at("/text").asText())
        .collect(Collectors.joining());
  }

  private static EventStream.Event last(List<EventStream.Event> events) {
    return events.get(events.size() - 1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
