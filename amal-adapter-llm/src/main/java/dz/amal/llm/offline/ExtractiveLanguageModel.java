package dz.amal.llm.offline;

import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.knowledge.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers with sentences of the passages, word for word: the two to five that are nearest to the
 * question, the best passage first, each passage in its order. It cannot say what nobody wrote. The
 * same question and passages give the same answer. Immutable and thread-safe.
 */
public final class ExtractiveLanguageModel implements LanguageModel {

  /** The name and version that are stored with its answers. */
  public static final String MODEL = "offline-extractive-1";

  private static final int MOST_SENTENCES = 5;
  private static final int ALWAYS = 2;
  private static final double OF_THE_BEST = 0.6;
  private static final double SAME_SENTENCE = 0.85;

  private final OfflineEmbedder embedder;

  /** A model that compares by this embedder. */
  public ExtractiveLanguageModel(OfflineEmbedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public DraftAnswer draft(Inquiry inquiry, Predicate<DraftAnswer.Sentence> goOn) {
    return LanguageModel.told(drafted(inquiry.question(), inquiry.passages()), goOn);
  }

  private DraftAnswer drafted(String question, List<Passage> passages) {
    Embedding asked = embedder.embed(List.of(question)).get(0);
    List<CandidateSentence> candidates = new ArrayList<>();
    for (int rank = 0; rank < passages.size(); rank++) {
      if (isNear(asked, passages.get(rank))) {
        candidates.addAll(CandidateSentence.of(asked, passages.get(rank), rank, embedder));
      }
    }
    candidates.sort(Comparator.comparingDouble(CandidateSentence::score).reversed());
    return new DraftAnswer(
        readable(choose(candidates)).stream().map(ExtractiveLanguageModel::quote).toList());
  }

  /** The passage of the best sentence first; the sentences of one passage in their order. */
  private static List<CandidateSentence> readable(List<CandidateSentence> bestFirst) {
    List<Integer> passages =
        bestFirst.stream().map(CandidateSentence::passageRank).distinct().toList();
    return bestFirst.stream()
        .sorted(
            Comparator.comparingInt((CandidateSentence c) -> passages.indexOf(c.passageRank()))
                .thenComparingInt(CandidateSentence::position))
        .toList();
  }

  private boolean isNear(Embedding asked, Passage passage) {
    String text = passage.heading() + "\n" + passage.content();
    return asked.similarity(embedder.embed(List.of(text)).get(0)) >= embedder.relevantAbove();
  }

  private static List<CandidateSentence> choose(List<CandidateSentence> bestFirst) {
    List<CandidateSentence> chosen = new ArrayList<>();
    for (CandidateSentence candidate : bestFirst) {
      boolean goodEnough =
          chosen.size() < ALWAYS || candidate.score() >= OF_THE_BEST * bestFirst.get(0).score();
      if (goodEnough && chosen.size() < MOST_SENTENCES && isNew(candidate, chosen)) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  private static boolean isNew(CandidateSentence candidate, List<CandidateSentence> chosen) {
    return chosen.stream()
        .noneMatch(other -> other.point().similarity(candidate.point()) > SAME_SENTENCE);
  }

  private static DraftAnswer.Sentence quote(CandidateSentence sentence) {
    return new DraftAnswer.Sentence(
        sentence.text(), List.of(Citation.of(sentence.passage(), sentence.text())));
  }
}
