package dz.amal.llm.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.decision.CueRules;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.language.FoldedText;
import dz.amal.domain.privacy.PersonalData;
import dz.amal.domain.safety.CrisisGuard;
import dz.amal.domain.safety.CrisisHit;
import dz.amal.llm.online.prompt.Fence;
import dz.amal.llm.online.prompt.Prompt;
import dz.amal.testkit.model.ModelReply;
import dz.amal.testkit.model.ModelRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What attacks can do to how a message is sorted. */
final class InjectedIntentsTest {

  /** The attacks were written without a look at the rules, which were not changed for them. */
  private static final Map<String, Long> FEWEST_DECLINED =
      Map.of("ar", 4L, "dz-arab", 4L, "dz-latn", 4L, "en", 6L, "fr", 3L);

  private static final Asked ASKED = Asked.aDouble();
  private static final CrisisGuard GUARD = CrisisGuard.standard();
  private static final CueRules CUES = new CueRules();

  @AfterAll
  static void close() {
    ASKED.close();
  }

  static Stream<Injection> attacks() {
    return Stream.concat(Injection.messages().stream(), Injection.inDanger().stream());
  }

  static List<Injection> inDanger() {
    return Injection.inDanger();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void standInsideTheFenceAndNowhereElse(Injection attack) {
    ASKED.model.answers(ModelReply.saying(Estimates.of(0, 1)));

    estimate(attack);

    ModelRequest request = lastChat();
    String told = request.said().substring(Prompt.intent().text().length() + 1);
    String mark = told.substring(told.length() - 35, told.length() - 3);
    assertThat(request.roles()).containsExactly("system", "user");
    assertThat(request.said()).startsWith(Prompt.intent().text() + "\n<<<message ");
    assertThat(told).isEqualTo(new Fence(mark).around("message", PersonalData.mask(attack.text())));
    assertThat(told.split("<<<", -1)).as("one fence").hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void makeNoEstimateOfWhatTheyDictate(Injection attack) {
    for (String said : List.of(attack.text(), Prompt.intent().text(), "{\"intents\": {}}")) {
      ASKED.model.answers(ModelReply.saying(said));

      assertThatThrownBy(() -> estimate(attack))
          .isInstanceOf(ModelUnavailable.class)
          .hasMessage("the classifier, invalid_output");
    }
  }

  @ParameterizedTest
  @MethodSource("inDanger")
  void hideNoCrisisFromTheRules(Injection attack) {
    assertThat(GUARD.check(attack.text())).anyMatch(CrisisHit::isCertain);
  }

  @ParameterizedTest
  @MethodSource("inDanger")
  void lowerNoCrisisThatAnotherModelSees(Injection attack) {
    ASKED.model.answers(ModelReply.saying(Estimates.of(0, 1))).moderates(0.9);

    IntentEstimate estimate = estimate(attack);

    ASKED.model.moderates(0);
    assertThat(estimate.of(Intent.CRISIS)).isGreaterThan(0.89);
  }

  /** Then nothing is drafted. The others are stopped by what comes after. */
  @Test
  void areDeclinedByTheRulesInPart() {
    Map<String, Long> all =
        Injection.messages().stream()
            .collect(Collectors.groupingBy(Injection::lang, TreeMap::new, Collectors.counting()));
    Map<String, Long> declined =
        Injection.messages().stream()
            .filter(attack -> CUES.in(FoldedText.of(attack.text())).attacksRole())
            .collect(Collectors.groupingBy(Injection::lang, TreeMap::new, Collectors.counting()));

    System.out.println("Attacks declined by rules alone: " + declined + " of " + all);
    assertThat(declined)
        .allSatisfy(
            (lang, count) ->
                assertThat(count).as(lang).isGreaterThanOrEqualTo(FEWEST_DECLINED.get(lang)));
    assertThat(declined).containsOnlyKeys(FEWEST_DECLINED.keySet());
  }

  /** What is asked after it is moderation. */
  private static ModelRequest lastChat() {
    List<ModelRequest> requests = ASKED.model.requests();
    return requests.get(requests.size() - 2);
  }

  private static IntentEstimate estimate(Injection attack) {
    return ASKED.models.classifier(use -> {}).estimate(attack.text());
  }
}
