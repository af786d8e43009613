package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.testkit.fixture.NastyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MessagesTest {

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final String conversation = guest.conversation();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersFromKnowledgeExactlyLikeThis() throws IOException {
    Answer turn = guest.say(conversation, "Combien de jours dure le sevrage ?").expect(201);

    try (InputStream snapshot = MessagesTest.class.getResourceAsStream("turn.json")) {
      JsonNode expected = new ObjectMapper().readTree(snapshot);
      assertThat(turn.json().toPrettyString()).isEqualTo(expected.toPrettyString());
    }
  }

  @Test
  void greetsBack() {
    Answer turn = guest.say(conversation, "bonjour").expect(201);

    assertDecision(turn, "rag", "greeting");
    assertThat(turn.json().at("/ticket").isNull()).isTrue();
    assertThat(turn.items("/contacts")).isEmpty();
  }

  @Test
  void declinesWhatItIsNotFor() {
    Answer turn = guest.say(conversation, "qui a gagné au football ?").expect(201);

    assertDecision(turn, "rag", "out_of_scope");
    assertThat(turn.json().at("/decision/out_of_scope").asBoolean()).isTrue();
  }

  @Test
  void bringsInAHumanForSomebodySad() {
    Answer turn = guest.say(conversation, "je suis triste").expect(201);

    assertDecision(turn, "support", "distress");
    assertThat(turn.text("/ticket/category")).isEqualTo("relapse");
    assertThat(turn.text("/ticket/priority")).isEqualTo("high");
    assertThat(turn.text("/ticket/conversation_id")).isEqualTo(id());
    assertThat(guest.get(conversation).text("/status")).isEqualTo("escalated");
    assertThat(guest.get("/api/v1/tickets/" + turn.text("/ticket/id")).json())
        .isEqualTo(turn.json().at("/ticket"));
  }

  @Test
  void bringsInAHumanWhenNothingIsKnown() {
    assertDecision(guest.say(conversation, "et la pluie ?").expect(201), "support", "no_knowledge");
  }

  @Test
  void showsContactsInACrisisInTheLanguageOfTheMessage() {
    Answer turn =
        guest.with("Accept-Language", "en").say(conversation, "je veux mourir").expect(201);

    assertDecision(turn, "support", "crisis_rule");
    assertThat(turn.json().at("/decision/crisis").asBoolean()).isTrue();
    assertThat(turn.text("/ticket/category")).isEqualTo("crisis");
    assertThat(turn.text("/ticket/priority")).isEqualTo("urgent");
    assertThat(turn.items("/contacts")).hasSize(1);
    assertThat(turn.text("/contacts/0/name")).isEqualTo("Protection civile");
    assertThat(turn.text("/contacts/0/number")).isEqualTo("14");
    assertThat(turn.text("/reply/content")).contains("14").doesNotContain("3033");
  }

  @Test
  void givesTheReasonInArabicWhoeverAsks() {
    Answer turn = guest.with("Accept-Language", "en").say(conversation, "bonjour").expect(201);

    assertThat(turn.text("/decision/reason")).matches(".*\\p{IsArabic}.*");
  }

  @Test
  void listsMessagesTheOldestFirstWithCitations() {
    Answer first = guest.say(conversation, "Combien de jours dure le sevrage ?").expect(201);
    server.clock().advance(Duration.ofSeconds(1));
    Answer second = guest.say(conversation, "bonjour").expect(201);

    Answer page = guest.get(conversation + "/messages?limit=3").expect(200);
    Answer rest =
        guest
            .get(conversation + "/messages?limit=3&cursor=" + page.text("/next_cursor"))
            .expect(200);

    assertThat(page.items().stream().map(item -> item.get("id")).toList())
        .contains(first.json().at("/message/id"), first.json().at("/reply/id"));
    assertThat(page.items()).contains(first.json().at("/reply"));
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.json().get("next_cursor").isNull()).isTrue();
    assertThat(List.of(second.json().at("/message"), second.json().at("/reply")))
        .contains(rest.items().get(0));
    assertThat(guest.get(conversation).json().at("/message_count").asInt()).isEqualTo(4);
  }

  @Test
  void keepsEveryTextUnchanged() throws IOException {
    for (String text : NastyTexts.all()) {
      String json = new ObjectMapper().writeValueAsString(Map.of("content", text));
      Answer turn = guest.post(conversation + "/messages", json).expect(201);
      assertThat(turn.text("/message/content")).isEqualTo(text);
    }
  }

  private String id() {
    return conversation.substring(conversation.lastIndexOf('/') + 1);
  }

  private static void assertDecision(Answer turn, String decision, String reason) {
    assertThat(turn.text("/decision/decision")).isEqualTo(decision);
    assertThat(turn.text("/decision/reason_codes/0")).isEqualTo(reason);
  }
}
