package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Drafts an answer to a question from passages, and from nothing else. Thread-safe. */
public interface LanguageModel {

  /** The model's name and version. */
  String model();

  /**
   * Drafts an answer.
   *
   * @param inquiry the question, and the passages
   * @param goOn is given each sentence as soon as it is complete, in reading order and on the
   *     calling thread; once it says no, no more is drafted
   * @return what {@code goOn} was given: a draft whose every sentence cites one or more of the
   *     passages; empty if they do not answer the question
   * @throws ModelUnavailable if the model cannot answer now, or breaks off
   */
  DraftAnswer draft(Inquiry inquiry, Predicate<Sentence> goOn);

  /** Tells an answer that is there already, sentence by sentence, as {@link #draft} does. */
  static DraftAnswer told(DraftAnswer answer, Predicate<Sentence> goOn) {
    List<Sentence> told = new ArrayList<>();
    for (Sentence sentence : answer.sentences()) {
      told.add(sentence);
      if (!goOn.test(sentence)) {
        break;
      }
    }
    return new DraftAnswer(told);
  }
}
