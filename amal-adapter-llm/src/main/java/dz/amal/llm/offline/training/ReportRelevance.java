package dz.amal.llm.offline.training;

import dz.amal.domain.decision.Intent;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.llm.offline.Glossary;
import dz.amal.llm.offline.OfflineEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Prints how near the nearest starter chunk is to in-scope questions and to foreign ones of the
 * training part, for choosing the embedder's threshold. A person runs it; the build does not.
 */
public final class ReportRelevance {

  private static final int STEPS = 14;
  private static final double STEP = 0.02;
  private static final double LOWEST = 0.1;

  private ReportRelevance() {}

  /**
   * Prints the report.
   *
   * @param args the folder of labelled messages, and that of the starter documents
   */
  public static void main(String[] args) throws IOException {
    List<LabelledMessage> messages =
        LabelledMessages.toTrainOn(LabelledMessages.in(Path.of(args[0])));
    OfflineEmbedder embedder = new OfflineEmbedder(Glossary.bundled());
    List<StarterChunk> chunks = StarterChunk.in(Path.of(args[1]));
    List<Embedding> points = embedder.embed(chunks.stream().map(StarterChunk::embedded).toList());
    double[] inScope = nearest(messages, Intent.INFORMATION, embedder, points);
    double[] foreign = nearest(messages, Intent.OUT_OF_SCOPE, embedder, points);
    for (int step = 0; step < STEPS; step++) {
      double threshold = LOWEST + step * STEP;
      System.out.printf(
          "above %.2f: in scope %.3f, foreign %.3f%n",
          threshold, above(inScope, threshold), above(foreign, threshold));
    }
  }

  private static double[] nearest(
      List<LabelledMessage> messages,
      Intent intent,
      OfflineEmbedder embedder,
      List<Embedding> points) {
    return messages.stream()
        .filter(message -> message.intent() == intent)
        .map(message -> embedder.embed(List.of(message.text())).get(0))
        .mapToDouble(asked -> points.stream().mapToDouble(asked::similarity).max().orElse(0))
        .toArray();
  }

  private static double above(double[] similarities, double threshold) {
    long count = Arrays.stream(similarities).filter(s -> s > threshold).count();
    return count / (double) similarities.length;
  }
}
