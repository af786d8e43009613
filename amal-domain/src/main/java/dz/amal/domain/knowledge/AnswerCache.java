package dz.amal.domain.knowledge;

import java.util.Optional;

/**
 * Answers that were given before, to questions that anybody might ask. It may forget any of them at
 * any time. Thread-safe.
 *
 * <p>A key stands for the question, its language, the model and each passage as it was; so what was
 * answered from other knowledge is never found again.
 */
public interface AnswerCache {

  /** The answer to the same question from the same passages. */
  Optional<DraftAnswer> find(String key);

  /** Remembers an answer that has passed {@link CitationCheck}. */
  void keep(String key, DraftAnswer answer);

  /** Remembers nothing. */
  static AnswerCache none() {
    return new AnswerCache() {
      @Override
      public Optional<DraftAnswer> find(String key) {
        return Optional.empty();
      }

      @Override
      public void keep(String key, DraftAnswer answer) {}
    };
  }
}
