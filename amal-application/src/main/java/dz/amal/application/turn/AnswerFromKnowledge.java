package dz.amal.application.turn;

import dz.amal.application.kernel.TimeLimit;
import dz.amal.application.knowledge.FindPassages;
import dz.amal.application.model.TurnModels;
import dz.amal.domain.conversation.Exchange;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.CitationCheck;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Tries to answer a question from reviewed knowledge, and says how that ended. Each sentence is
 * checked as soon as it is there; the first that does not hold ends the answer. Thread-safe.
 */
public final class AnswerFromKnowledge {

  private static final int PASSAGES = 8;
  private static final int PER_DOCUMENT = 3;
  private static final int LONGEST = MessageText.MAX_LENGTH - 1_000;

  private final FindPassages findPassages;
  private final TimeLimit timeLimit;

  /** Wires the parts. */
  public AnswerFromKnowledge(FindPassages findPassages, TimeLimit timeLimit) {
    this.findPassages = findPassages;
    this.timeLimit = timeLimit;
  }

  /**
   * What is asked.
   *
   * @param before what was said before, the oldest first; asked only where a model is told of it
   */
  public record Question(String text, ReadingLanguage language, Supplier<List<Exchange>> before) {

    /** A question that nothing was said before. */
    public static Question first(String text, ReadingLanguage language) {
      return new Question(text, language, List::of);
    }
  }

  /** Hears of an answer while it is being made. Called on another thread than the attempt's. */
  @FunctionalInterface
  public interface Listener {

    /**
     * A sentence that holds.
     *
     * @param soFar the attempt, as it would end with it
     */
    void checked(DraftAnswer.Sentence sentence, Attempt soFar);

    /** Whether there is somebody to hear more. */
    default boolean isListening() {
      return true;
    }

    /** For those who only want the outcome. */
    static Listener none() {
      return (sentence, soFar) -> {};
    }
  }

  /**
   * How it ended.
   *
   * @param draft the answer; without sentences unless the signal says that it is supported
   * @param language what the passages are written in
   * @param models that had a part in it, joined by +
   */
  public record Attempt(
      AnswerSignal signal, DraftAnswer draft, ReadingLanguage language, String models) {}

  /** Never throws: what fails ends as {@link AnswerSignal.Result#UNAVAILABLE}. */
  public Attempt attempt(
      Question question, TurnModels models, Instant deadline, Listener listener) {
    try {
      return timeLimit.call(deadline, () -> answer(question, models, listener));
    } catch (ModelUnavailable e) {
      return without(AnswerSignal.Result.UNAVAILABLE, 0, question.language(), findPassages.model());
    }
  }

  private Attempt answer(Question question, TurnModels models, Listener listener) {
    FindPassages.Found found =
        findPassages.of(
            new FindPassages.Search(question.text(), question.language(), PASSAGES, PER_DOCUMENT),
            models.mayAskElsewhere(),
            models::meter);
    List<Passage> near = found.near();
    double best = near.stream().mapToDouble(Passage::similarity).max().orElse(0);
    if (near.isEmpty()) {
      return without(
          AnswerSignal.Result.NO_KNOWLEDGE, best, question.language(), found.embedder().model());
    }
    ReadingLanguage language = near.get(0).language(); // the asker's own, where there is any
    List<Passage> passages =
        near.stream().filter(passage -> passage.language() == language).toList();
    Check check =
        new Check(passages, best, found.embedder().model(), listener, !models.mayAskElsewhere());
    TurnModels.Drafted drafted =
        models.draft(new Inquiry(question.text(), passages, before(question, models)), check);
    return check.attempt(drafted.model());
  }

  /** A model of this process makes nothing of it, and what cannot be read is not told. */
  private static List<Exchange> before(Question question, TurnModels models) {
    try {
      return models.mayAskElsewhere() ? question.before().get() : List.of();
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  private static Attempt without(
      AnswerSignal.Result result, double best, ReadingLanguage language, String models) {
    return new Attempt(
        new AnswerSignal(result, best), new DraftAnswer(List.of()), language, models);
  }

  /** Lets a draft go on as long as it holds, and leaves room for what is said around it. */
  private static final class Check implements BiPredicate<String, DraftAnswer.Sentence> {
    private final List<Passage> passages;
    private final double best;
    private final String embedder;
    private final Listener listener;
    private final boolean costsNothing;
    private final List<DraftAnswer.Sentence> held = new ArrayList<>();
    private AnswerSignal.Result result = AnswerSignal.Result.NO_KNOWLEDGE;
    private int length;

    Check(
        List<Passage> passages,
        double best,
        String embedder,
        Listener listener,
        boolean costsNothing) {
      this.passages = passages;
      this.best = best;
      this.embedder = embedder;
      this.listener = listener;
      this.costsNothing = costsNothing;
    }

    Attempt attempt(String model) {
      return new Attempt(
          new AnswerSignal(result, best),
          new DraftAnswer(result == AnswerSignal.Result.SUPPORTED ? held : List.of()),
          passages.get(0).language(),
          embedder + "+" + model);
    }

    @Override
    public boolean test(String model, DraftAnswer.Sentence sentence) {
      length += sentence.text().length() + 10;
      if (result == AnswerSignal.Result.UNSUPPORTED
          || length > LONGEST
          || !CitationCheck.holds(new DraftAnswer(List.of(sentence)), passages)) {
        result = AnswerSignal.Result.UNSUPPORTED;
        return false;
      }
      result = AnswerSignal.Result.SUPPORTED;
      held.add(sentence);
      listener.checked(sentence, attempt(model));
      return costsNothing || listener.isListening();
    }
  }
}
