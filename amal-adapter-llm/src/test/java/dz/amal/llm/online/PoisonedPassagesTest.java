package dz.amal.llm.online;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.llm.online.prompt.Prompt;
import dz.amal.llm.online.prompt.WebAddress;
import dz.amal.testkit.model.ModelReply;
import dz.amal.testkit.model.ModelRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes of attacks in documents when the model does all that they want. A sentence of a
 * passage may be told, whatever it says: a person has approved it. Where it leads elsewhere it may
 * not.
 */
final class PoisonedPassagesTest {

  private static final Asked ASKED = Asked.aDouble();

  private final Onlooker onlooker = new Onlooker(ASKED);

  @AfterAll
  static void close() {
    ASKED.close();
  }

  static List<Injection> attacks() {
    return Injection.passages();
  }

  @Test
  void areManyInEachWayOfWriting() {
    assertThat(attacks()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(attacks()).extracting(Injection::lang).contains("ar", "dz-arab", "dz-latn", "fr");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void standInsideTheFence(Injection attack) {
    ASKED.model.answers(ModelReply.lines("{\"none\": true}"));

    onlooker.shown(inquiry(attack));

    ModelRequest request = ASKED.model.lastRequest();
    assertThat(request.roles()).containsExactly("system", "user");
    assertThat(request.said()).startsWith(Prompt.answer().text() + "\n<<<heading of passage 1 ");
    String told = request.said().substring(Prompt.answer().text().length());
    assertThat(told.split("<<<", -1)).as("five fences").hasSize(11);
    assertThat(told).doesNotContain("<|", "|>", "[INST]", "[/INST]");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void bringNobodyAWordThatIsNotCarried(Injection attack) {
    for (TalkedInto model : TalkedInto.ALL) {
      ASKED.model.answers(model.by(attack));

      List<Sentence> shown = onlooker.shown(inquiry(attack));

      onlooker.findsNothingWrongWith(shown, model + " by " + attack);
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void leadNobodyElsewhere(Injection attack) {
    ASKED.model.answers(
        ModelReply.saying(ModelReply.sentence(attack.text(), 2, attack.text()) + "\n"));

    List<Sentence> shown = onlooker.shown(inquiry(attack));

    assertThat(shown).extracting(Sentence::text).noneMatch(WebAddress::isIn);
    assertThat(attack.kind().equals("link")).isEqualTo(WebAddress.isIn(attack.text()));
  }

  private static Inquiry inquiry(Injection attack) {
    return new Inquiry(
        "How long does it last?",
        List.of(Asked.passage(LongPassage.SENTENCE), Asked.passage(attack.text())));
  }
}
