package dz.amal.llm.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.testkit.Eventually;
import dz.amal.testkit.model.ModelReply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every way in which a call can fail, and what is heard of it. */
final class FaultTableTest {

  private static final String QUESTION = "canary0555 when does it begin?";

  private Asked asked = Asked.aDouble();

  @AfterEach
  void close() {
    asked.close();
  }

  @Test
  void aRefusedConnectionIsTriedAgainAndThenGivenUp() {
    asked = Asked.at(URI.create("http://127.0.0.1:9/v1"));

    assertDraftFails();

    assertThat(asked.calls.faults()).hasSize(3).containsOnly(ModelFault.REFUSED_CONNECTION);
    assertThat(asked.pauses).hasSize(2);
    assertThat(asked.uses).isEmpty();
  }

  @Test
  void anEndpointWithoutTlsIsNotTrusted() {
    asked = Asked.at(asked.model.baseUrlOfTls());

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.TLS);
  }

  @Test
  void aWrongKeyIsNotTriedAgain() {
    asked.model.answers(ModelReply.refusing(401, "invalid_api_key"));

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.UNAUTHORISED);
    assertThat(asked.uses).isEmpty();
  }

  @Test
  void anUnknownModelIsNotTriedAgain() {
    asked.model.answers(ModelReply.refusing(404, "model_not_found"));

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.NOT_FOUND);
  }

  @Test
  void aLimitedRateIsTriedAgainAfterAPauseWithJitter() {
    asked.model.next(ModelReply.refusing(429));

    assertThat(asked.draft().sentences()).hasSize(1);

    assertThat(asked.calls.faults()).containsExactly(ModelFault.RATE_LIMITED);
    assertThat(asked.pauses)
        .singleElement()
        .satisfies(
            pause -> assertThat(pause).isBetween(Duration.ofMillis(100), Duration.ofMillis(300)));
  }

  @Test
  void aLimitedRateIsTriedAgainWhenTheEndpointSaysSo() {
    asked.model.next(ModelReply.refusing(429).retryAfter(3));

    assertThat(asked.draft().sentences()).hasSize(1);

    assertThat(asked.pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void aLimitedRateIsGivenUpAtOnceIfTheEndpointWantsTooLong() {
    asked.model.next(ModelReply.refusing(429).retryAfter(60));

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.RATE_LIMITED);
    assertThat(asked.pauses).isEmpty();
  }

  @Test
  void anErrorOfTheServerIsTriedThreeTimes() {
    asked.model.answers(ModelReply.refusing(500));

    assertDraftFails();

    assertThat(asked.calls.faults()).hasSize(3).containsOnly(ModelFault.SERVER_ERROR);
    assertThat(asked.model.requests()).hasSize(3);
  }

  @Test
  void halfAStreamIsNotTakenForAnAnswer() {
    String line = ModelReply.sentence(Asked.FIRST, 1, Asked.FIRST);
    asked.model.answers(ModelReply.saying(line + "\n", "{\"text\": \"A doc").brokenOff());

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.BROKEN_STREAM);
    assertThat(asked.told).hasSize(1);
    assertThat(asked.uses)
        .singleElement()
        .satisfies(use -> assertThat(use.completionTokens()).isPositive());
  }

  @Test
  void silenceAfterHeadersEndsAfterTheTimeForTheFirstToken() {
    asked.model.answers(ModelReply.silentAfterHeaders());

    assertFailsOnceTimeHasPassed(Duration.ofSeconds(8));

    assertThat(asked.calls.faults()).containsExactly(ModelFault.SILENT);
    assertThat(Eventually.isSo(() -> asked.model.left() == 1)).isTrue();
  }

  @Test
  void silenceWithoutHeadersEndsAfterTheTimeForTheFirstToken() {
    asked.model.answers(ModelReply.silent());

    assertFailsOnceTimeHasPassed(Duration.ofSeconds(8));

    assertThat(asked.calls.faults()).containsExactly(ModelFault.TIMEOUT_FIRST_TOKEN);
  }

  @Test
  void anAnswerThatDoesNotEndIsEndedAfterTheTimeForTheWhole() {
    List<String> slow = new ArrayList<>(Collections.nCopies(1_000, " "));
    slow.set(0, ModelReply.sentence(Asked.FIRST, 1, Asked.FIRST) + "\n");
    asked.model.answers(ModelReply.of(request -> slow).every(Duration.ofMillis(20)));

    assertFailsOnce(() -> Eventually.isSo(() -> asked.told.size() == 1), Duration.ofSeconds(15));

    assertThat(asked.calls.faults()).containsExactly(ModelFault.TIMEOUT);
  }

  @Test
  void aHundredMegabytesAreNotRead() {
    asked.model.answers(ModelReply.ofMegabytes(100));

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.TOO_LARGE);
    assertThat(Eventually.isSo(() -> asked.model.left() == 1)).isTrue();
  }

  @Test
  void jsonThatIsNoneIsNotAnAnswer() {
    asked.model.answers(ModelReply.body("{\"choices\": [{"));

    assertThatThrownBy(() -> asked.models.classifier(asked.uses::add).estimate(QUESTION))
        .isInstanceOf(ModelUnavailable.class);

    assertThat(asked.calls.faults()).containsExactly(ModelFault.INVALID_OUTPUT);
  }

  @Test
  void anEventThatIsNoJsonIsNotAnAnswer() {
    asked.model.answers(ModelReply.body("data: {\"choices\": [{\n\n"));

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.INVALID_OUTPUT);
  }

  @Test
  void pointsOfAnotherDimensionAreRefused() {
    asked.model.embeds(ModelReply.ofDimension(768));

    assertThatThrownBy(() -> asked.embedder().embed(List.of(QUESTION)))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessage("the embedder, wrong_dimension");

    assertThat(asked.calls.faults()).containsExactly(ModelFault.WRONG_DIMENSION);
  }

  @Test
  void anAnswerWithoutChoicesIsNone() {
    asked.model.answers(ModelReply.withoutChoices());

    assertDraftFails();
    assertThatThrownBy(() -> asked.models.classifier(asked.uses::add).estimate(QUESTION))
        .isInstanceOf(ModelUnavailable.class);

    assertThat(asked.calls.faults()).hasSize(2).containsOnly(ModelFault.EMPTY_CHOICES);
  }

  @Test
  void whatTheEndpointWillNotSayIsNotAskedAgain() {
    asked.model.answers(ModelReply.saying("").finishing("content_filter"));

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.CONTENT_FILTER);
  }

  @Test
  void whatTheEndpointWillNotHearIsNotAskedAgain() {
    asked.model.answers(ModelReply.refusing(400, "content_filter"));

    assertDraftFails();

    assertThat(asked.calls.faults()).containsExactly(ModelFault.CONTENT_FILTER);
  }

  private void assertDraftFails() {
    assertThatThrownBy(() -> asked.draft(Asked.anInquiry(QUESTION)))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  private void assertFailsOnceTimeHasPassed(Duration time) {
    assertFailsOnce(() -> Eventually.isSo(() -> asked.model.requests().size() == 1), time);
  }

  private void assertFailsOnce(Runnable isWaiting, Duration time) {
    CompletableFuture<?> draft =
        CompletableFuture.runAsync(() -> asked.draft(Asked.anInquiry(QUESTION)));
    isWaiting.run();
    Eventually.isSo(() -> asked.model.connections() > 0);
    asked.clock.advance(time);

    assertThatThrownBy(draft::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ModelUnavailable.class);
  }
}
