package dz.amal.benchmarks.turn;

import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.knowledge.Passage;
import java.util.List;
import java.util.function.Predicate;

/** Says at once the first sentence of each of the best two passages. Thread-safe. */
final class QuotingModel implements LanguageModel {

  /** How many sentences, with a citation each. */
  static final int SENTENCES = 2;

  @Override
  public String model() {
    return "double-of-no-latency-1";
  }

  @Override
  public DraftAnswer draft(Inquiry inquiry, Predicate<Sentence> goOn) {
    List<Sentence> sentences =
        inquiry.passages().stream().limit(SENTENCES).map(QuotingModel::sentence).toList();
    return LanguageModel.told(new DraftAnswer(sentences), goOn);
  }

  private static Sentence sentence(Passage passage) {
    String quote = firstSentence(passage.content());
    return new Sentence(quote, List.of(Citation.of(passage, quote)));
  }

  /** Invented texts have a full stop behind each sentence, and nowhere else. */
  static String firstSentence(String content) {
    return content.substring(0, content.indexOf('.') + 1);
  }
}
