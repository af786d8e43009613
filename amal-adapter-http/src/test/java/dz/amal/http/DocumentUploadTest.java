package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are sent as files, and what is refused of documents however they are sent. */
final class DocumentUploadTest {

  private static final String DOCUMENTS = "/api/v1/documents";
  private static final int MEBIBYTE = 1024 * 1024;

  private final TestServer server = TestServer.start();
  private final Client editor = server.team(Role.EDITOR);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsAFileAndWhatTheFormSaysOfIt() {
    Answer named =
        send(
                editor,
                "b",
                file("b", "rapport.txt", "Le sevrage passe. 🙂")
                    + field("b", "title", "Le sevrage")
                    + field("b", "language", "fr-FR")
                    + field("b", "author", "Dr B."))
            .expect(201);

    assertThat(named.text("/title")).isEqualTo("Le sevrage");
    assertThat(named.text("/content")).isEqualTo("Le sevrage passe. 🙂");
    assertThat(named.text("/source")).as("as the file says").isEqualTo("OMS");
    assertThat(named.text("/author")).isEqualTo("Dr B.");
    assertThat(named.text("/status")).isEqualTo("pending");
  }

  @Test
  void namesADocumentByItsFileIfNothingElseDoes() {
    Answer named =
        send(editor, "b", file("b", "C:\\\\mes textes\\\\Aider un proche.txt", "Écouter."));

    assertThat(named.expect(201).text("/title")).isEqualTo("Aider un proche");
  }

  @Test
  void knowsTheSameFormBehindAnotherBoundary() {
    Client careful = editor.with("Idempotency-Key", "k-1");
    Answer first = send(careful, "b1", file("b1", "a.txt", "Texte.")).expect(201);

    assertThat(send(careful, "b2", file("b2", "a.txt", "Texte.")).expect(201).body())
        .isEqualTo(first.body());
    send(careful, "b3", file("b3", "a.txt", "Autre.")).expect(ProblemType.KEY_REUSED);
    send(editor, "b4", file("b4", "a.txt", "Texte.")).expect(ProblemType.DUPLICATE_DOCUMENT);
  }

  @Test
  void refusesAFormThatIsNotAsItMustBe() {
    String text = file("b", "a.txt", "Texte.");

    send(editor, "b", field("b", "title", "a")).expect(ProblemType.INVALID_VALUE, "file");
    send(editor, "b", file("b", "a.txt", "")).expect(ProblemType.INVALID_VALUE, "file");
    send(editor, "b", file("b", "a.exe", "MZ")).expect(ProblemType.INVALID_VALUE, "file");
    send(editor, "b", file("b", "a.txt", " \n")).expect(ProblemType.INVALID_VALUE, "content");
    send(editor, "b", file("b", "a.txt", "a\0b")).expect(ProblemType.INVALID_VALUE, "content");
    send(editor, "b", file("b", "a.txt", "x".repeat(1_000_001)))
        .expect(ProblemType.INVALID_VALUE, "content");
    send(editor, "b", text + field("b", "title", "x".repeat(501)))
        .expect(ProblemType.INVALID_VALUE, "title");
    send(editor, "b", text + field("b", "language", "fr"))
        .expect(ProblemType.INVALID_VALUE, "language");
    send(editor, "b", text + field("b", "mood", "sad")).expect(ProblemType.MALFORMED, "mood");
    send(editor, "b", text + field("b", "title", "a") + field("b", "title", "b"))
        .expect(ProblemType.MALFORMED, "title");
    send(editor, "b", text + text).expect(ProblemType.MALFORMED, "file");
    send(editor, "b", text.replace("\"file\"", "\"files\"")).expect(ProblemType.MALFORMED, "files");
    send(editor, "other", text).expect(400);
    editor
        .with("Content-Type", "multipart/form-data")
        .send("POST", DOCUMENTS, BodyPublishers.ofString("any"))
        .expect(ProblemType.MALFORMED, "body");
    assertStoredNothing();
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    byte[] large = new byte[21 * MEBIBYTE];
    Arrays.fill(large, (byte) 'x');
    byte[] form =
        (file("b", "a.txt", new String(large, StandardCharsets.US_ASCII)) + "--b--\r\n")
            .getBytes(StandardCharsets.UTF_8);

    send(editor, "b", BodyPublishers.ofByteArray(form)).expect(ProblemType.TOO_LARGE, "file");
    send(editor, "b", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))
        .expect(ProblemType.TOO_LARGE, "file");
    assertStoredNothing();
  }

  @Test
  void takesAFormFromEditorsOnly() {
    send(server.guest(), "b", file("b", "a.txt", "Texte.")).expect(ProblemType.NOT_ALLOWED);
    send(server.team(Role.REVIEWER), "b", file("b", "a.txt", "Texte."))
        .expect(ProblemType.NOT_ALLOWED);
    assertStoredNothing();
  }

  @Test
  void refusesJsonThatBreaksARuleByItsField() {
    post("{\"title\":\"a\"}").expect(ProblemType.INVALID_VALUE, "content");
    post("{\"content\":\"a\"}").expect(ProblemType.INVALID_VALUE, "title");
    post("{\"title\":\" \",\"content\":\"a\"}").expect(ProblemType.INVALID_VALUE, "title");
    post("{\"title\":\"a\",\"content\":\"a\\u0000\"}").expect(ProblemType.INVALID_VALUE, "content");
    post("{\"title\":\"a\\u0000\",\"content\":\"a\"}").expect(ProblemType.INVALID_VALUE, "title");
    post(json("source", "\"" + "x".repeat(501) + "\"")).expect(ProblemType.INVALID_VALUE, "source");
    post(json("author", "\"" + "x".repeat(256) + "\"")).expect(ProblemType.INVALID_VALUE, "author");
    post(json("language", "\"fr\"")).expect(ProblemType.INVALID_VALUE, "language");
    post(json("status", "\"approved\"")).expect(ProblemType.MALFORMED, "status");
    post(json("author", "7")).expect(ProblemType.MALFORMED, "author");
    post("{\"title\":\"a\",\"content\":\"" + "x".repeat(1_000_001) + "\"}")
        .expect(ProblemType.INVALID_VALUE, "content");
    post("{\"title\":\"a\",\"content\":\"" + "x".repeat(9 * MEBIBYTE) + "\"}")
        .expect(ProblemType.TOO_LARGE, "body");
    editor
        .with("Content-Type", "text/plain")
        .post(DOCUMENTS, "a")
        .expect(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type");
    assertStoredNothing();
  }

  @Test
  void takesTheLongestTextThereMayBe() {
    String text = "Un. ".repeat(249_999) + "Fin.";

    assertThat(post("{\"title\":\"a\",\"content\":\"" + text + "\"}").expect(201).text("/content"))
        .hasSize(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"\"}|title",
        "{\"content\":\" \"}|content",
        "{\"language\":\"xx\"}|language",
        "{\"source\":\"\"}|source",
        "{\"author\":\"\\u0000\"}|author"
      })
  void refusesAChangeThatBreaksARule(String change) {
    String document = post("{\"title\":\"a\",\"content\":\"b\"}").header("Location");
    String[] parts = change.split("\\|", -1);

    editor.patch(document, parts[0]).expect(ProblemType.INVALID_VALUE, parts[1]);
    editor.patch(document, "{\"source\":[]}").expect(ProblemType.MALFORMED, "source");
    editor.patch(document, "{\"status\":\"approved\"}").expect(ProblemType.MALFORMED, "status");
    assertThat(editor.get(document).json().at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void refusesAReviewThatBreaksARule() {
    Client reviewer = server.team(Role.REVIEWER);
    String reviews = post("{\"title\":\"a\",\"content\":\"b\"}").header("Location") + "/reviews";

    for (String body :
        List.of(
            "{}|verdict",
            "{\"verdict\":\"perhaps\"}|verdict",
            "{\"verdict\":\"approved\",\"note\":\"\"}|note",
            "{\"verdict\":\"approved\",\"note\":\"" + "n".repeat(2001) + "\"}|note",
            "{\"verdict\":\"approved\",\"review_due_on\":\"2026-03-14\"}|review_due_on",
            "{\"verdict\":\"approved\",\"review_due_on\":\"+999999999-12-31\"}|review_due_on",
            "{\"verdict\":\"approved\",\"review_due_on\":\"demain\"}|review_due_on",
            "{\"verdict\":\"rejected\",\"review_due_on\":\"2027-01-01\"}|review_due_on")) {
      String[] parts = body.split("\\|", -1);
      reviewer.post(reviews, parts[0]).expect(ProblemType.INVALID_VALUE, parts[1]);
    }
    reviewer.post(reviews, "{\"verdict\":true}").expect(ProblemType.MALFORMED, "verdict");
    reviewer.post(reviews, "{\"verdict\":\"approved\",\"by\":\"me\"}").expect(400);
    assertThat(reviewer.get(reviews).expect(200).items()).isEmpty();
  }

  @Test
  void refusesAQuestionThatBreaksARule() {
    editor.get("/api/v1/knowledge/search").expect(ProblemType.INVALID_VALUE, "q");
    editor.get("/api/v1/knowledge/search?q=").expect(ProblemType.INVALID_VALUE, "q");
    editor.get("/api/v1/knowledge/search?q=%00").expect(ProblemType.INVALID_VALUE, "q");
    editor
        .get("/api/v1/knowledge/search?q=" + "x".repeat(1001))
        .expect(ProblemType.INVALID_VALUE, "q");
    editor.get("/api/v1/knowledge/search?q=a&limit=0").expect(ProblemType.INVALID_VALUE, "limit");
  }

  private Answer post(String json) {
    return editor.post(DOCUMENTS, json);
  }

  private static String json(String field, String value) {
    return "{\"title\":\"a\",\"content\":\"b\",\"" + field + "\":" + value + "}";
  }

  private static Answer send(Client client, String boundary, String parts) {
    return send(client, boundary, BodyPublishers.ofString(parts + "--" + boundary + "--\r\n"));
  }

  private static Answer send(Client client, String boundary, BodyPublisher form) {
    return client
        .with("Content-Type", "multipart/form-data; boundary=" + boundary)
        .send("POST", DOCUMENTS, form);
  }

  private static String file(String boundary, String name, String text) {
    return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, text);
  }

  private static String field(String boundary, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }

  /** But for what every test server knows. */
  private void assertStoredNothing() {
    assertThat(editor.get(DOCUMENTS).expect(200).items()).hasSize(1);
  }
}
