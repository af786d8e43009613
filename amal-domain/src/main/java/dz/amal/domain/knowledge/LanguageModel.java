package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.ModelUnavailable;
import java.util.List;

/** Drafts an answer to a question from passages, and from nothing else. Thread-safe. */
public interface LanguageModel {

  /** The model's name and version. */
  String model();

  /**
   * Drafts an answer.
   *
   * @param question as the person wrote it
   * @param passages the best first; may be empty
   * @return a draft whose every sentence cites one or more of the passages; empty if they do not
   *     answer the question
   * @throws ModelUnavailable if the model cannot answer now
   */
  DraftAnswer draft(String question, List<Passage> passages);
}
