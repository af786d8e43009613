package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.identity.Role;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a document, as those see it who write and review it. */
final class DocumentsTest {

  private static final String DOCUMENTS = "/api/v1/documents";
  private static final String QUESTION = "/api/v1/knowledge/search?q=Combien%20dure%20le%20sevrage";
  private static final String TEXT =
      "{\"title\":\"Le sevrage\",\"content\":\"# Durée\\n\\nLe sevrage passe. 🙂 Vraiment.\","
          + "\"language\":\"fr-FR\",\"source\":\"OMS\",\"author\":\"Dr B.\"}";

  private final TestServer server = TestServer.start();
  private final Client editor = server.team(Role.EDITOR);
  private final Client reviewer = server.team(Role.REVIEWER);
  private final Client admin = server.team(Role.ADMIN);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void letsAnswersUseADocumentOnceSomebodyElseHasApprovedIt() {
    String document = added(editor, TEXT);
    assertThat(editor.get(QUESTION).expect(200).items()).hasSize(1);

    Answer review = review(reviewer, document, "{\"verdict\":\"approved\",\"note\":\"Lu.\"}");

    assertThat(review.expect(201).text("/verdict")).isEqualTo("approved");
    Answer approved = editor.get(document).expect(200);
    assertThat(approved.text("/status")).isEqualTo("approved");
    assertThat(approved.json().at("/usable").asBoolean()).isTrue();
    assertThat(approved.text("/reviewed_on")).isEqualTo("2026-03-14");
    assertThat(approved.text("/review_due_on")).isEqualTo("2027-03-14");
    assertThat(approved.header("ETag")).isEqualTo(review.header("ETag"));
    List<JsonNode> found = editor.get(QUESTION).expect(200).items();
    assertThat(found).hasSize(2);
    assertThat(found).allMatch(hit -> hit.has("similarity") && hit.has("score"));
  }

  @Test
  void tellsEverythingThatIsKnownOfADocument() {
    Answer document = editor.get(added(editor, TEXT)).expect(200);

    assertThat(document.text("/title")).isEqualTo("Le sevrage");
    assertThat(document.text("/content")).isEqualTo("# Durée\n\nLe sevrage passe. 🙂 Vraiment.");
    assertThat(document.text("/source")).isEqualTo("OMS");
    assertThat(document.text("/author")).isEqualTo("Dr B.");
    assertThat(document.text("/status")).isEqualTo("pending");
    assertThat(document.json().at("/usable").asBoolean()).isFalse();
    assertThat(document.json().at("/version").asInt()).isEqualTo(1);
    assertThat(document.json().at("/pii_stripped").asBoolean()).isTrue();
    assertThat(document.json().at("/personal_data/counts").isObject()).isTrue();
    assertThat(document.json().at("/chunk_count").asInt()).isEqualTo(1);
  }

  @Test
  void tellsTheLanguageThatNobodyHasNamed() {
    String body = "{\"title\":\"الانسحاب\",\"content\":\"يدوم الانسحاب أسبوعا.\"}";

    assertThat(editor.get(added(editor, body)).text("/language")).isEqualTo("ar-DZ");
  }

  @Test
  void showsTheChunksOfADocument() {
    String document = added(editor, TEXT);

    JsonNode chunk = reviewer.get(document + "/chunks").expect(200).items().get(0);

    assertThat(chunk.at("/heading").asText()).isEqualTo("Durée");
    assertThat(chunk.at("/content").asText()).isEqualTo("Le sevrage passe. 🙂 Vraiment.");
    assertThat(chunk.at("/start").asInt()).isEqualTo(9);
    assertThat(chunk.at("/end").asInt()).isEqualTo(9 + 29);
  }

  @Test
  void listsTheNewestFirstAndWhatTheFilterTakes() {
    String first = added(editor, TEXT);
    server.clock().advance(Duration.ofMinutes(1));
    String second = added(editor, "{\"title\":\"a\",\"content\":\"b\",\"language\":\"en-US\"}");
    review(reviewer, first, "{\"verdict\":\"rejected\"}").expect(201);

    assertThat(ids(reviewer.get(DOCUMENTS))).startsWith(idOf(second), idOf(first));
    assertThat(ids(reviewer.get(DOCUMENTS + "?status=pending"))).containsExactly(idOf(second));
    assertThat(ids(reviewer.get(DOCUMENTS + "?status=rejected&language=fr-FR")))
        .containsExactly(idOf(first));
    Answer page = reviewer.get(DOCUMENTS + "?limit=2");
    assertThat(ids(reviewer.get(DOCUMENTS + "?cursor=" + page.text("/next_cursor")))).hasSize(1);
    reviewer.get(DOCUMENTS + "?status=used").expect(ProblemType.INVALID_VALUE, "status");
    reviewer.get(DOCUMENTS + "?language=fr").expect(ProblemType.INVALID_VALUE, "language");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"AGENT", "ANALYST"})
  void isForThoseWhoWriteAndReviewOnly(Role role) {
    String document = added(editor, TEXT);

    for (Client other : List.of(server.team(role), server.guest())) {
      other.post(DOCUMENTS, TEXT).expect(ProblemType.NOT_ALLOWED);
      other.get(DOCUMENTS).expect(ProblemType.NOT_ALLOWED);
      other.get(document).expect(ProblemType.NOT_ALLOWED);
      other.get(document + "/chunks").expect(ProblemType.NOT_ALLOWED);
      other.get(document + "/reviews").expect(ProblemType.NOT_ALLOWED);
      other.get(document + "/versions/1").expect(ProblemType.NOT_ALLOWED);
      other.patch(document, "{\"title\":\"a\"}").expect(ProblemType.NOT_ALLOWED);
      other.delete(document).expect(ProblemType.NOT_ALLOWED);
      review(other, document, "{\"verdict\":\"approved\"}").expect(ProblemType.NOT_ALLOWED);
      other.get(QUESTION).expect(ProblemType.NOT_ALLOWED);
    }
    server.anonymous().get(DOCUMENTS).expect(ProblemType.SIGN_IN_REQUIRED);
    reviewer.patch(document, "{\"title\":\"a\"}").expect(ProblemType.NOT_ALLOWED);
    reviewer.delete(document).expect(ProblemType.NOT_ALLOWED);
    reviewer.post(DOCUMENTS, "{}").expect(ProblemType.NOT_ALLOWED);
    review(editor, document, "{\"verdict\":\"approved\"}").expect(ProblemType.NOT_ALLOWED);
  }

  @Test
  void isReviewedBySomebodyElseThanItsWriters() {
    String document = added(admin, TEXT);
    review(admin, document, "{\"verdict\":\"approved\"}").expect(ProblemType.OWN_DOCUMENT);
    assertThat(editor.get(document).text("/status")).isEqualTo("pending");

    Client other = server.team(Role.ADMIN);
    other.patch(document, "{\"content\":\"Autre.\"}").expect(200);
    review(other, document, "{\"verdict\":\"rejected\"}").expect(ProblemType.OWN_DOCUMENT);
    review(reviewer, document, "{\"verdict\":\"approved\"}").expect(201);
  }

  @Test
  void countsTheLastOfTwoReviewsAndListsBoth() {
    String document = added(editor, TEXT);
    review(reviewer, document, "{\"verdict\":\"approved\",\"review_due_on\":\"2026-06-01\"}")
        .expect(201);
    assertThat(editor.get(document).text("/review_due_on")).isEqualTo("2026-06-01");
    server.clock().advance(Duration.ofMinutes(1));

    review(reviewer, document, "{\"verdict\":\"rejected\",\"note\":\"Trop vague.\"}").expect(201);

    assertThat(editor.get(document).text("/status")).isEqualTo("rejected");
    assertThat(editor.get(document + "/reviews").expect(200).json().findValuesAsText("verdict"))
        .containsExactly("rejected", "approved");
  }

  @Test
  void makesANewVersionThatWaitsForAReviewAndKeepsTheOneBefore() {
    String document = added(editor, TEXT);
    review(reviewer, document, "{\"verdict\":\"approved\"}").expect(201);
    server.clock().advance(Duration.ofMinutes(1));

    Answer next = editor.patch(document, "{\"content\":\"Le sevrage dure.\"}").expect(200);

    assertThat(next.json().at("/version").asInt()).isEqualTo(2);
    assertThat(next.text("/status")).isEqualTo("pending");
    assertThat(editor.get(QUESTION).items()).hasSize(1);
    Answer before = editor.get(document + "/versions/1").expect(200);
    assertThat(before.text("/content")).contains("Le sevrage passe.");
    assertThat(before.text("/replaced_at")).isEqualTo(next.text("/updated_at"));
    assertThat(editor.get(document + "/versions/2").json().at("/replaced_at").isNull()).isTrue();
    for (String version : List.of("3", "0", "-1", "x", "99999999999")) {
      editor.get(document + "/versions/" + version).expect(ProblemType.NOT_FOUND);
    }
  }

  @Test
  void changesSourceAndAuthorWithoutAnotherReview() {
    String document = added(editor, TEXT);
    review(reviewer, document, "{\"verdict\":\"approved\"}").expect(201);

    Answer changed = editor.patch(document, "{\"source\":\"MSP\",\"author\":null}").expect(200);

    assertThat(changed.text("/source")).isEqualTo("MSP");
    assertThat(changed.json().at("/author").isNull()).isTrue();
    assertThat(changed.text("/status")).isEqualTo("approved");
    assertThat(editor.patch(document, "{}").expect(200).body()).isEqualTo(changed.body());
  }

  @Test
  void withdrawsADocumentAndKeepsWhatCitationsNeed() {
    String document = added(editor, TEXT);
    review(reviewer, document, "{\"verdict\":\"approved\"}").expect(201);

    editor.delete(document).expect(204);

    editor.get(document).expect(ProblemType.NOT_FOUND);
    editor.get(document + "/chunks").expect(ProblemType.NOT_FOUND);
    editor.get(document + "/reviews").expect(ProblemType.NOT_FOUND);
    editor.patch(document, "{\"title\":\"a\"}").expect(ProblemType.NOT_FOUND);
    editor.delete(document).expect(ProblemType.NOT_FOUND);
    review(reviewer, document, "{\"verdict\":\"approved\"}").expect(ProblemType.NOT_FOUND);
    assertThat(editor.get(QUESTION).items()).hasSize(1);
    editor.get(document + "/versions/1").expect(200);
    added(editor, TEXT);
  }

  @Test
  void namesTheDocumentThatHasTheSameText() {
    String first = added(editor, TEXT);
    String second = added(editor, "{\"title\":\"a\",\"content\":\"b\"}");
    String same = "\"content\":\"# Durée\\r\\n\\r\\nLe sevrage passe. 🙂 Vraiment.\\n\"}";

    Answer duplicate = admin.post(DOCUMENTS, "{\"title\":\"x\"," + same);
    Answer changed = editor.patch(second, "{" + same);

    duplicate.expect(ProblemType.DUPLICATE_DOCUMENT);
    changed.expect(ProblemType.DUPLICATE_DOCUMENT);
    assertThat(duplicate.text("/document_id")).isEqualTo(idOf(first));
    assertThat(changed.text("/document_id")).isEqualTo(idOf(first));
  }

  @Test
  void answersTheSameRequestWithTheSameDocument() {
    Client careful = editor.with("Idempotency-Key", "k-1");

    Answer first = careful.post(DOCUMENTS, TEXT).expect(201);

    assertThat(careful.post(DOCUMENTS, TEXT).expect(201).body()).isEqualTo(first.body());
    careful.post(DOCUMENTS, "{\"title\":\"a\",\"content\":\"b\"}").expect(ProblemType.KEY_REUSED);
  }

  @Test
  void refusesWhatWasDecidedAboutAnEarlierState() {
    String document = added(editor, TEXT);
    String read = editor.get(document).header("ETag");
    server.clock().advance(Duration.ofMinutes(1));
    editor.with("If-Match", read).patch(document, "{\"source\":\"MSP\"}").expect(200);

    for (String stale : List.of(read, "\"1-1\"", "W/" + read, "any")) {
      Client careful = admin.with("If-Match", stale);
      careful.patch(document, "{\"title\":\"a\"}").expect(ProblemType.PRECONDITION_FAILED);
      careful.delete(document).expect(ProblemType.PRECONDITION_FAILED);
      review(reviewer.with("If-Match", stale), document, "{\"verdict\":\"approved\"}")
          .expect(ProblemType.PRECONDITION_FAILED);
    }
    assertThat(editor.get(document).text("/title")).isEqualTo("Le sevrage");
    review(reviewer.with("If-Match", "*"), document, "{\"verdict\":\"approved\"}").expect(201);
  }

  @Test
  void resolvesWhatAReplyHasCited() {
    Client guest = server.guest();
    JsonNode citation =
        guest
            .say(guest.conversation(), "Combien de jours dure le sevrage ?")
            .expect(201)
            .json()
            .at("/reply/citations/0");

    String text =
        editor
            .get(
                DOCUMENTS
                    + "/"
                    + citation.at("/document_id").asText()
                    + "/versions/"
                    + citation.at("/document_version").asInt())
            .expect(200)
            .text("/content");

    assertThat(text.substring(citation.at("/start").asInt(), citation.at("/end").asInt()))
        .isEqualTo(citation.at("/quote").asText());
  }

  private static String added(Client client, String body) {
    Answer answer = client.post(DOCUMENTS, body).expect(201);
    assertThat(answer.header("Location")).isEqualTo(DOCUMENTS + "/" + answer.text("/id"));
    return answer.header("Location");
  }

  private static Answer review(Client client, String document, String body) {
    return client.post(document + "/reviews", body);
  }

  private static List<String> ids(Answer list) {
    return list.expect(200).items().stream().map(item -> item.at("/id").asText()).toList();
  }

  private static String idOf(String document) {
    return document.substring(document.lastIndexOf('/') + 1);
  }
}
