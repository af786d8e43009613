package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.ApiDocument;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MessageStreamTest {

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "message", "Message",
          "decision", "Decision",
          "token", "Token",
          "citation", "Citation",
          "ticket", "Ticket",
          "done", "Turn",
          "error", "Problem");

  private final TestServer server = TestServer.start();
  private final String token = server.newToken();
  private final Client guest = server.withToken(token);
  private final Client streaming = guest.with("Accept", "text/event-stream");
  private final String conversation = guest.conversation();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsAnAnswerInItsOrder() {
    Answer stream = streaming.say(conversation, "Combien de jours dure le sevrage ?").expect(200);

    assertThat(distinctNames(stream))
        .containsExactly("message", "decision", "token", "citation", "done");
    assertAgreesWithItself(stream);
    assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void tellsOfATicketBeforeItIsDone() {
    Answer stream = streaming.say(conversation, "je veux mourir").expect(200);

    assertThat(distinctNames(stream))
        .containsExactly("message", "decision", "token", "ticket", "done");
    assertAgreesWithItself(stream);
    assertThat(last(stream).data().at("/contacts/0/number").asText()).isEqualTo("14");
  }

  @Test
  void tellsTheDecisionAgainWhenItHasChangedBeforeItWasStored() {
    server.whenThinking(() -> guest.say(conversation, "je veux mourir").expect(201));

    Answer stream = streaming.say(conversation, "Combien de jours dure le sevrage ?").expect(200);

    assertThat(stream.events())
        .filteredOn(event -> event.name().equals("decision"))
        .extracting(event -> event.data().at("/reason_codes/0").asText())
        .containsExactly("answered_from_knowledge", "crisis_continues");
    assertThat(last(stream).data().at("/contacts/0/number").asText()).isEqualTo("14");
  }

  @Test
  void isTheSameTurnAsWithoutAStream() {
    Answer stream =
        streaming.with("Idempotency-Key", "k").say(conversation, "je suis triste").expect(200);
    Answer plain =
        guest.with("Idempotency-Key", "k").say(conversation, "je suis triste").expect(201);

    assertThat(last(stream).data()).isEqualTo(plain.json());
  }

  @Test
  void tellsARepeatedRequestTheWholeTurnAgain() {
    Client repeating = streaming.with("Idempotency-Key", "k");

    Answer first = repeating.say(conversation, "sevrage").expect(200);
    Answer second = repeating.say(conversation, "sevrage").expect(200);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(guest.get(conversation + "/messages").items()).hasSize(2);
  }

  @Test
  void answersWithAProblemWhatGoesWrongBeforeTheFirstEvent() {
    streaming.say(conversation, "").expect(ProblemType.INVALID_VALUE, "content");
    streaming.say(conversation + "0", "a").expect(ProblemType.NOT_FOUND);
    server
        .anonymous()
        .with("Accept", "text/event-stream")
        .say(conversation, "a")
        .expect(ProblemType.SIGN_IN_REQUIRED);
    streaming.with("Idempotency-Key", "k").say(conversation, "bonjour").expect(200);
    streaming
        .with("Idempotency-Key", "k")
        .say(conversation, "autre")
        .expect(ProblemType.KEY_REUSED);
  }

  @Test
  void endsWithAnErrorWhenTheStoreFailsBehindTheMessage() {
    server.whenThinking(
        () ->
            server
                .trouble()
                .begin(
                    () -> {
                      throw new StorageUnavailable("the database does not answer");
                    }));

    Answer stream = streaming.say(conversation, "bonjour").expect(200);

    assertThat(distinctNames(stream)).containsExactly("message", "decision", "error");
    assertThat(last(stream).data().at("/type").asText()).isEqualTo("/problems/unavailable");
    assertThat(last(stream).data().at("/contacts/0/number").asText()).isEqualTo("14");
    assertThat(last(stream).data().at("/instance").asText())
        .isEqualTo("urn:uuid:" + stream.header("X-Request-Id"));
    checkSchemas(stream);
  }

  @Test
  void endsWithAnErrorWhenTheConversationIsDeletedMeanwhile() {
    server.whenThinking(() -> guest.delete(conversation).expect(204));

    Answer stream = streaming.say(conversation, "bonjour").expect(200);

    assertThat(last(stream).name()).isEqualTo("error");
    assertThat(last(stream).data().at("/type").asText()).isEqualTo("/problems/not-found");
  }

  @Test
  void finishesTheTurnOfAClientThatLeaves() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    server.whenThinking(() -> await(left));

    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoLinger(true, 0); // leaves without a word
      send(socket, "{\"content\":\"je suis triste\"}");
      readUntil(socket, "event: message");
    }
    left.countDown();

    assertThat(eventually(2)).hasSize(2);
    assertThat(guest.get("/api/v1/tickets").items()).hasSize(1);
    assertThat(guest.get(conversation).text("/status")).isEqualTo("escalated");
  }

  private void send(Socket socket, String json) throws IOException {
    String request =
        "POST "
            + conversation
            + "/messages HTTP/1.1\r\nHost: amal\r\nAccept: text/event-stream\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static void readUntil(Socket socket, String line) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String read = reader.readLine();
    while (read != null && !read.equals(line)) {
      read = reader.readLine();
    }
    assertThat(read).isEqualTo(line);
  }

  private List<?> eventually(int count) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      List<?> items = guest.get(conversation + "/messages").items();
      if (items.size() == count) {
        return items;
      }
      Thread.sleep(25);
    }
    return List.of();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertAgreesWithItself(Answer stream) {
    checkSchemas(stream);
    Answer.Event done = last(stream);
    assertThat(data(stream, "message").get(0)).isEqualTo(done.data().at("/message"));
    assertThat(data(stream, "decision").get(0)).isEqualTo(done.data().at("/decision"));
    assertThat(
            data(stream, "token").stream()
                .map(piece -> piece.at("/text").asText())
                .collect(Collectors.joining()))
        .isEqualTo(done.data().at("/reply/content").asText());
    assertThat(data(stream, "token")).hasSizeGreaterThan(3);
    assertThat(data(stream, "citation"))
        .hasSize(done.data().at("/reply/citations").size())
        .allMatch(
            citation ->
                done.data().at("/reply/citations").toString().contains(citation.toString()));
    data(stream, "ticket")
        .forEach(ticket -> assertThat(ticket).isEqualTo(done.data().at("/ticket")));
  }

  private static void checkSchemas(Answer stream) {
    for (Answer.Event event : stream.events()) {
      assertThat(SCHEMAS).containsKey(event.name());
      ApiDocument.API.checkSchema(SCHEMAS.getOrDefault(event.name(), ""), event.data().toString());
    }
  }

  private static List<String> distinctNames(Answer stream) {
    return stream.events().stream().map(Answer.Event::name).distinct().toList();
  }

  private static List<JsonNode> data(Answer stream, String name) {
    return stream.events().stream()
        .filter(event -> event.name().equals(name))
        .map(Answer.Event::data)
        .toList();
  }

  private static Answer.Event last(Answer stream) {
    List<Answer.Event> events = stream.events();
    return events.get(events.size() - 1);
  }
}
