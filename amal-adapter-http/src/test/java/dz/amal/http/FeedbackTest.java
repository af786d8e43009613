package dz.amal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import dz.amal.http.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a reply helped, by the person who got it. */
final class FeedbackTest {

  private static final String QUESTION = "combien de temps dure le sevrage ?";

  private final TestServer server = TestServer.start();
  private final Client guest = server.guest();
  private final String conversation = guest.conversation();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isKeptWithItsComment() {
    Answer turn = guest.say(conversation, QUESTION).expect(201);

    Answer kept =
        guest.post(feedbackOn(turn), "{\"rating\":\"helpful\",\"comment\":\"merci\"}").expect(201);

    assertThat(kept.text("/rating")).isEqualTo("helpful");
    assertThat(kept.text("/comment")).isEqualTo("merci");
  }

  @Test
  void bringsInAHumanAfterTwoAnswersOfNoUse() {
    for (int i = 0; i < 2; i++) {
      Answer turn = guest.say(conversation, QUESTION).expect(201);
      assertThat(turn.text("/decision/decision")).isEqualTo("rag");
      guest.post(feedbackOn(turn), "{\"rating\":\"not_helpful\"}").expect(201);
    }

    Answer third = guest.say(conversation, QUESTION).expect(201);

    assertThat(third.text("/decision/reason_codes/0")).isEqualTo("repeated_failure");
    assertThat(third.text("/ticket/ticket_number")).isNotEmpty();
  }

  @Test
  void isRefusedFromAnybodyElse() {
    Answer turn = guest.say(conversation, QUESTION).expect(201);

    server.guest().post(feedbackOn(turn), "{\"rating\":\"helpful\"}").expect(ProblemType.NOT_FOUND);
    guest
        .post(
            "/api/v1/messages/" + turn.text("/message/id") + "/feedback",
            "{\"rating\":\"helpful\"}")
        .expect(ProblemType.NOT_FOUND);
  }

  @Test
  void wantsARatingThatThereIs() {
    Answer turn = guest.say(conversation, QUESTION).expect(201);

    guest.post(feedbackOn(turn), "{}").expect(ProblemType.INVALID_VALUE, "rating");
    guest
        .post(feedbackOn(turn), "{\"rating\":\"so-so\"}")
        .expect(ProblemType.INVALID_VALUE, "rating");
  }

  private static String feedbackOn(Answer turn) {
    return "/api/v1/messages/" + turn.text("/reply/id") + "/feedback";
  }
}
