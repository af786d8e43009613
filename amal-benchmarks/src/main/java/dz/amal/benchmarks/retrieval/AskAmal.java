package dz.amal.benchmarks.retrieval;

import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.Passage;
import java.util.Comparator;

/** Amal's search. */
final class AskAmal {

  /** As many as it looks at where no more passages are asked for. */
  static final int CANDIDATES = 30;

  /** What an answer is written from. */
  private static final int PASSAGES = 8;

  private static final int PER_DOCUMENT = 3;

  private AskAmal() {}

  /** As a turn does, but for the blend. */
  static NearestTen asForAnAnswer(KnowledgeIndex index, Blend blend) {
    return question ->
        index.search(question.query(PASSAGES, PER_DOCUMENT, blend)).stream()
            .map(passage -> passage.chunk().value())
            .toList();
  }

  /** By meaning alone. */
  static NearestTen ten(KnowledgeIndex index) {
    return question ->
        index.search(question.query(NearestTen.TEN, NearestTen.TEN, Blend.meaningAlone())).stream()
            .map(passage -> passage.chunk().value())
            .toList();
  }

  /**
   * By meaning alone, the ten nearest in whatever language: it lists the asker's language before
   * all others.
   */
  static NearestTen tenOfAllLanguages(KnowledgeIndex index) {
    return question ->
        index.search(question.query(CANDIDATES, CANDIDATES, Blend.meaningAlone())).stream()
            .sorted(Comparator.comparingDouble(Passage::similarity).reversed())
            .limit(NearestTen.TEN)
            .map(passage -> passage.chunk().value())
            .toList();
  }
}
