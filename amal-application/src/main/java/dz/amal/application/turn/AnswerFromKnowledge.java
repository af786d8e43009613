package dz.amal.application.turn;

import dz.amal.application.kernel.TimeLimit;
import dz.amal.application.knowledge.FindPassages;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.CitationCheck;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.List;

/** Tries to answer a question from reviewed knowledge, and says how that ended. Thread-safe. */
public final class AnswerFromKnowledge {

  private static final int PASSAGES = 8;
  private static final int PER_DOCUMENT = 3;
  private static final int LONGEST = MessageText.MAX_LENGTH - 1_000;

  private final FindPassages findPassages;
  private final LanguageModel model;
  private final TimeLimit timeLimit;

  /** Wires the parts. */
  public AnswerFromKnowledge(FindPassages findPassages, LanguageModel model, TimeLimit timeLimit) {
    this.findPassages = findPassages;
    this.model = model;
    this.timeLimit = timeLimit;
  }

  /**
   * How it ended.
   *
   * @param draft the answer; without sentences unless the signal says that it is supported
   * @param language what the passages are written in
   */
  record Attempt(AnswerSignal signal, DraftAnswer draft, ReadingLanguage language) {}

  /** The models that have a part in an answer. */
  String modelUsed() {
    return findPassages.model() + "+" + model.model();
  }

  /** Never throws: what fails ends as {@link AnswerSignal.Result#UNAVAILABLE}. */
  Attempt attempt(String question, ReadingLanguage language, Instant deadline) {
    try {
      return timeLimit.call(deadline, () -> answer(question, language));
    } catch (ModelUnavailable e) {
      return without(AnswerSignal.Result.UNAVAILABLE, 0, language);
    }
  }

  private Attempt answer(String question, ReadingLanguage language) {
    List<Passage> near = findPassages.of(question, language, PASSAGES, PER_DOCUMENT).near();
    double best = near.stream().mapToDouble(Passage::similarity).max().orElse(0);
    if (near.isEmpty()) {
      return without(AnswerSignal.Result.NO_KNOWLEDGE, best, language);
    }
    ReadingLanguage found = near.get(0).language(); // the asker's own, where there is any
    List<Passage> passages = near.stream().filter(passage -> passage.language() == found).toList();
    return checked(model.draft(question, passages), passages, best, found);
  }

  private static Attempt checked(
      DraftAnswer draft, List<Passage> passages, double best, ReadingLanguage language) {
    if (draft.sentences().isEmpty()) {
      return without(AnswerSignal.Result.NO_KNOWLEDGE, best, language);
    }
    if (!CitationCheck.holds(draft, passages) || !fits(draft)) {
      return without(AnswerSignal.Result.UNSUPPORTED, best, language);
    }
    return new Attempt(new AnswerSignal(AnswerSignal.Result.SUPPORTED, best), draft, language);
  }

  /** Whether the answer leaves room in a message for what is said around it. */
  private static boolean fits(DraftAnswer draft) {
    return draft.sentences().stream().mapToInt(sentence -> sentence.text().length() + 10).sum()
        <= LONGEST;
  }

  private static Attempt without(
      AnswerSignal.Result result, double best, ReadingLanguage language) {
    return new Attempt(new AnswerSignal(result, best), new DraftAnswer(List.of()), language);
  }
}
