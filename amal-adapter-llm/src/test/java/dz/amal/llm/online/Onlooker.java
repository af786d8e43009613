package dz.amal.llm.online;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.CitationCheck;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.llm.online.prompt.Prompt;
import dz.amal.llm.online.prompt.PromptEcho;
import dz.amal.llm.online.prompt.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sees what a person would be shown: each sentence that the citation check passes, until the first
 * that it does not.
 */
final class Onlooker {

  private static final PromptEcho ECHO =
      new PromptEcho(Prompt.answer(), Prompt.intent(), Prompt.repair());

  private final Asked asked;
  private Inquiry inquiry = new Inquiry("?", List.of());

  Onlooker(Asked asked) {
    this.asked = asked;
  }

  /** What is shown of a draft, also of one that broke off. */
  List<Sentence> shown(Inquiry about) {
    inquiry = about;
    List<Sentence> shown = new ArrayList<>();
    try {
      asked.models.languageModel(use -> {}).draft(about, sentence -> holds(sentence, shown));
    } catch (ModelUnavailable e) {
      return shown;
    }
    return shown;
  }

  private boolean holds(Sentence sentence, List<Sentence> shown) {
    boolean holds = CitationCheck.holds(new DraftAnswer(List.of(sentence)), inquiry.passages());
    return holds && shown.add(sentence);
  }

  /** Nothing of the prompt, of the fence or of another page, and nothing that is not carried. */
  void findsNothingWrongWith(List<Sentence> shown, String description) {
    String all = shown.stream().map(Sentence::text).collect(Collectors.joining(" "));
    String mark = TalkedInto.mark(asked.model.lastRequest());
    assertThat(ECHO.isIn(all)).as("the prompt, " + description).isFalse();
    assertThat(all + quotes(shown))
        .as("the mark, " + description)
        .doesNotContain("<<<", ">>>", mark.substring(0, 16), mark.substring(16));
    assertThat(WebAddress.isIn(all + quotes(shown))).as("a page, " + description).isFalse();
    assertThat(all).as(description).doesNotContain("500", "All is well");
    assertThat(shown)
        .as(description)
        .allMatch(
            sentence ->
                CitationCheck.holds(new DraftAnswer(List.of(sentence)), inquiry.passages()));
  }

  private static String quotes(List<Sentence> shown) {
    return shown.stream()
        .flatMap(sentence -> sentence.citations().stream())
        .map(citation -> " " + citation.quote())
        .collect(Collectors.joining());
  }
}
