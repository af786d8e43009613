package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused by its field, and stores nothing. */
final class BadInputTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final String conversation = guest.conversation();

  @AfterEach
  void stop() {
    server.close();
  }

  @BeforeEach
  void startsEmpty() {
    assertStoredNothing();
  }

  @Test
  void refusesContentThatIsEmptyOrWhiteSpace() {
    for (String content : List.of("", " ", "\\n\\t", "\u2003", "\\u2003 \\r")) {
      guest.say(conversation, content).expect(ProblemType.INVALID_VALUE, "content");
    }
    assertStoredNothing();
  }

  @Test
  void countsCharactersAsPeopleDo() {
    guest.say(conversation, "x".repeat(10_001)).expect(ProblemType.INVALID_VALUE, "content");
    guest.say(conversation, "🙂".repeat(10_001)).expect(ProblemType.INVALID_VALUE, "content");
    assertStoredNothing();

    guest.say(conversation, "🙂".repeat(10_000)).expect(201);
    guest.say(conversation, "\\ud83d\\ude42".repeat(10_000)).expect(201);
    Answer padded = guest.say(conversation, " \\n" + "x".repeat(10_000) + "   ").expect(201);
    assertThat(padded.text("/message/content")).isEqualTo("x".repeat(10_000));
  }

  @Test
  void refusesNulAndHalfCharacters() {
    guest.say(conversation, "a\\u0000b").expect(ProblemType.INVALID_VALUE, "content");
    guest.say(conversation, "a\\ud800b").expect(ProblemType.INVALID_VALUE, "content");
    guest.say(conversation, "a\\udc00\\ud800").expect(ProblemType.INVALID_VALUE, "content");
    guest
        .post("/api/v1/conversations", "{\"title\":\"a\\u0000\"}")
        .expect(ProblemType.INVALID_VALUE, "title");
    guest
        .post("/api/v1/tickets", "{\"subject\":\"a\",\"description\":\"\\udfff\"}")
        .expect(ProblemType.INVALID_VALUE, "description");
    assertStoredNothing();
  }

  @Test
  void refusesARawNulAndSaysItIsNotJson() {
    Answer answer = guest.say(conversation, "a\0b").expect(ProblemType.MALFORMED, "content");

    assertThat(answer.text("/errors/0/message")).isEqualTo("must be valid JSON");
    assertStoredNothing();
  }

  @Test
  void refusesBytesThatAreNotUtf8ByTheirField() {
    for (byte[] wrong :
        List.of(
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, // a surrogate
            new byte[] {(byte) 0xC0, (byte) 0x80}, // NUL in two bytes
            "café".getBytes(StandardCharsets.ISO_8859_1))) {
      byte[] body = joined("{\"content\":\"é".getBytes(StandardCharsets.UTF_8), wrong, "\"}");
      Answer answer =
          guest.post(conversation + "/messages", body).expect(ProblemType.MALFORMED, "content");
      assertThat(answer.text("/errors/0/message")).isEqualTo("must be valid UTF-8");
    }
    guest
        .post(conversation + "/messages", joined(new byte[0], new byte[] {(byte) 0xFF}, ""))
        .expect(ProblemType.MALFORMED, "body");
    assertStoredNothing();
  }

  @Test
  void namesAFieldThatItDoesNotKnow() {
    post("{\"content\":\"a\",\"mood\":\"sad\"}").expect(ProblemType.MALFORMED, "mood");
    post("{\"Content\":\"a\"}").expect(ProblemType.MALFORMED, "Content");
    post("{\"content\":\"a\",\"my secret is <b>\":1}").expect(ProblemType.MALFORMED, "body");
    assertStoredNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.5", "true", "[]", "[\"a\"]", "{}", "{\"a\":1}"})
  void refusesAnotherTypeThanText(String value) {
    Answer answer = post("{\"content\":" + value + "}").expect(ProblemType.MALFORMED, "content");

    assertThat(answer.text("/errors/0/message")).isEqualTo("must have another JSON type");
    assertStoredNothing();
  }

  @Test
  void namesAFieldThatIsMissing() {
    post("{}").expect(ProblemType.INVALID_VALUE, "content");
    post("{\"content\":null}").expect(ProblemType.INVALID_VALUE, "content");
    guest.post("/api/v1/tickets", "{}").expect(ProblemType.INVALID_VALUE, "subject");
    assertStoredNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "content",
        "{",
        "[]",
        "[{\"content\":\"a\"}]",
        "\"a\"",
        "7",
        "{]",
        "{\"content\":\"a\"} x",
        "{\"content\":\"a\"}{}",
        "{\"content\":\"a\"},",
        "<a/>",
        "content=a"
      })
  void refusesWhatIsNotOneJsonObject(String body) {
    post(body).expect(ProblemType.MALFORMED, "body");
    assertStoredNothing();
  }

  @Test
  void refusesAFieldGivenTwice() {
    post("{\"content\":\"a\",\"content\":\"b\"}").expect(ProblemType.MALFORMED, "content");
    assertStoredNothing();
  }

  @Test
  void refusesAnUnfinishedText() {
    post("{\"content\":\"a").expect(ProblemType.MALFORMED, "content");
    post("{\"content\":\"\\x\"}").expect(ProblemType.MALFORMED, "content");
    post("{\"content\":" + "[".repeat(5000)).expect(ProblemType.MALFORMED, "content");
    assertStoredNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void refusesAnotherContentType(String type) {
    Client client = guest.with("Content-Type", type);

    client.say(conversation, "bonjour").expect(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type");
    client
        .post("/api/v1/conversations", "{}")
        .expect(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type");
    assertStoredNothing();
  }

  @Test
  void refusesABodyWithoutContentType() {
    guest
        .send("POST", conversation + "/messages", BodyPublishers.ofString("{\"content\":\"a\"}"))
        .expect(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type");
    assertStoredNothing();
  }

  @Test
  void acceptsJsonWithACharset() {
    guest
        .with("Content-Type", "Application/JSON; charset=UTF-8")
        .say(conversation, "bonjour")
        .expect(201);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    byte[] large = new byte[5 * MEGABYTE];
    Arrays.fill(large, (byte) ' ');

    guest.post(conversation + "/messages", large).expect(ProblemType.TOO_LARGE, "body");
    guest
        .with("Content-Type", "application/json")
        .send(
            "POST",
            conversation + "/messages",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
        .expect(ProblemType.TOO_LARGE, "body");
    assertStoredNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "101", "abc", "", "1.5", "99999999999"})
  void refusesAWrongLimit(String limit) {
    for (String list : lists()) {
      guest.get(list + "?limit=" + limit).expect(ProblemType.INVALID_VALUE, "limit");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "",
        "%00",
        "!!!",
        "MjAyNg",
        "MjAyNi0wMS0wMVQwMDowMDowMFp8eA",
        "KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBafDAwMDAwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA"
      })
  void refusesACursorThatItHasNotGivenOut(String cursor) {
    for (String list : lists()) {
      guest.get(list + "?cursor=" + cursor).expect(ProblemType.INVALID_VALUE, "cursor");
    }
  }

  @Test
  void refusesAnUnknownChoiceAndNamesTheChoices() {
    Answer mode = guest.post("/api/v1/conversations", "{\"mode\":\"auto\"}");
    Answer priority = guest.post("/api/v1/tickets", "{\"subject\":\"a\",\"priority\":\"HIGH\"}");
    Answer category = guest.post("/api/v1/tickets", "{\"subject\":\"a\",\"category\":\"x\"}");
    Answer locale = guest.post("/api/v1/auth/guest", "{\"locale\":\"fr\"}");

    mode.expect(ProblemType.INVALID_VALUE, "mode");
    assertThat(mode.text("/errors/0/message")).isEqualTo("must be one of AUTO, RAG, SUPPORT");
    priority.expect(ProblemType.INVALID_VALUE, "priority");
    category.expect(ProblemType.INVALID_VALUE, "category");
    locale.expect(ProblemType.INVALID_VALUE, "locale");
    assertStoredNothing();
  }

  @Test
  void neverRepeatsWhatWasSent() {
    for (String body :
        List.of(
            "{\"content\":\"canari\\u0000\"}",
            "{\"content\":[\"canari\"]}",
            "{\"content\":\"canari",
            "canari",
            "{\"content\":\"a\"} canari",
            "{\"content\":\"a\",\"le canari\":1}")) {
      assertThat(post(body).body()).doesNotContain("canari");
    }
  }

  private Answer post(String body) {
    return guest.post(conversation + "/messages", body);
  }

  private List<String> lists() {
    return List.of("/api/v1/conversations", conversation + "/messages", "/api/v1/tickets");
  }

  private void assertStoredNothing() {
    assertThat(guest.get(conversation + "/messages").items()).isEmpty();
    assertThat(guest.get("/api/v1/tickets").items()).isEmpty();
    assertThat(guest.get("/api/v1/conversations").items()).hasSize(1);
  }

  private static byte[] joined(byte[] head, byte[] middle, String tail) {
    byte[] end = tail.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + middle.length + end.length);
    System.arraycopy(middle, 0, all, head.length, middle.length);
    System.arraycopy(end, 0, all, head.length + middle.length, end.length);
    return all;
  }
}
