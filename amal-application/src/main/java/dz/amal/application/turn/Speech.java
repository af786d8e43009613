package dz.amal.application.turn;

import dz.amal.domain.knowledge.DraftAnswer;

/**
 * Puts an answer's sentences into one text, each with the numbers of its citations, which count
 * from 1 over the whole answer. Used by one thread.
 */
final class Speech {

  private int sentences;
  private int citations;

  /** What is said next. */
  String next(DraftAnswer.Sentence sentence) {
    StringBuilder text = new StringBuilder(sentences == 0 ? "" : " ").append(sentence.text());
    sentences++;
    for (int i = 0; i < sentence.citations().size(); i++) {
      citations++;
      text.append(" [").append(citations).append(']');
    }
    return text.toString();
  }

  /** All of an answer. */
  static String of(DraftAnswer draft) {
    Speech speech = new Speech();
    StringBuilder text = new StringBuilder();
    draft.sentences().forEach(sentence -> text.append(speech.next(sentence)));
    return text.toString();
  }
}
