package dz.amal.llm.online;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.Passage;
import dz.amal.llm.online.prompt.Fence;
import dz.amal.llm.online.prompt.MaskedWords;
import dz.amal.llm.online.prompt.Prompt;
import dz.amal.testkit.model.ModelReply;
import dz.amal.testkit.model.ModelRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of attacks in questions when the model does all that they want. */
final class InjectedMessagesTest {

  private static final Asked ASKED = Asked.aDouble();
  private static final Passage PASSAGE = Asked.passage(LongPassage.SENTENCE);

  private final Onlooker onlooker = new Onlooker(ASKED);

  @AfterAll
  static void close() {
    ASKED.close();
  }

  static List<Injection> messages() {
    return Injection.messages();
  }

  static Stream<Injection> attacks() {
    return Stream.concat(Injection.messages().stream(), Injection.inDanger().stream());
  }

  @Test
  void areManyInEachWayOfWriting() {
    assertThat(
            Injection.messages().stream()
                .collect(Collectors.groupingBy(Injection::lang, Collectors.counting())))
        .hasSize(5)
        .allSatisfy((lang, count) -> assertThat(count).as(lang).isGreaterThanOrEqualTo(20));
    assertThat(attacks().map(Injection::text)).doesNotHaveDuplicates();
    assertThat(attacks().map(Injection::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void standInsideTheFenceAndNowhereElse(Injection attack) {
    String told = told(attack.text());
    String harmless = told("how long?");

    String mark = told.substring(told.length() - 35, told.length() - 3);
    String block = new Fence(mark).around("question", new MaskedWords().masked(attack.text()));
    assertThat(told).endsWith("\n\n" + block);
    assertThat(told.split("<<<", -1)).as("three fences").hasSize(7);
    assertThat(told.split(">>>", -1)).hasSize(7);
    assertThat(told).doesNotContain("<|", "|>", "[INST]", "[/INST]");
    assertThat(told.replace(block, "").replace(mark, ""))
        .isEqualTo(harmless.replaceAll("(?s)<<<question .*", "").replaceAll("[0-9a-f]{32}", ""));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void changeNoByteOfThePrompt(Injection attack) {
    told(attack.text());

    ModelRequest request = ASKED.model.lastRequest();
    assertThat(request.roles()).containsExactly("system", "user");
    assertThat(request.said()).startsWith(Prompt.answer().text() + "\n<<<heading of passage 1 ");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void bringNobodyAWordThatIsNotCarried(Injection attack) {
    for (TalkedInto model : TalkedInto.ALL) {
      ASKED.model.answers(model.by(attack));

      List<Sentence> shown = onlooker.shown(inquiry(attack.text()));

      onlooker.findsNothingWrongWith(shown, model + " by " + attack);
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void doNotKeepATrueSentenceFromAnybody(Injection attack) {
    ASKED.model.answers(ModelReply.quotingTheFirstPassage());

    assertThat(onlooker.shown(inquiry(attack.text())))
        .extracting(Sentence::text)
        .containsExactly(LongPassage.SENTENCE);
  }

  private static String told(String question) {
    ASKED.model.answers(ModelReply.quotingTheFirstPassage());
    ASKED.models.languageModel(use -> {}).draft(inquiry(question), sentence -> true);
    return ASKED.model.lastRequest().said().substring(Prompt.answer().text().length() + 1);
  }

  private static Inquiry inquiry(String question) {
    return new Inquiry(question, List.of(PASSAGE));
  }
}
