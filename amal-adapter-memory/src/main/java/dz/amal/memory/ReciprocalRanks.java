package dz.amal.memory;

import dz.amal.domain.knowledge.ChunkId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fuses several rankings by rank alone, since a cosine and a word count have no common scale
 * (Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion", SIGIR 2009; 60 is their constant).
 */
final class ReciprocalRanks {

  private static final double CONSTANT = 60;

  private final Map<ChunkId, Double> scores = new HashMap<>();

  /** Counts a ranking, the best first. */
  void add(List<ChunkId> ranking) {
    double rank = CONSTANT;
    for (ChunkId chunk : ranking) {
      rank++;
      scores.merge(chunk, 1 / rank, Double::sum);
    }
  }

  /** 0 for what is in no ranking. */
  double score(ChunkId chunk) {
    return scores.getOrDefault(chunk, 0.0);
  }
}
