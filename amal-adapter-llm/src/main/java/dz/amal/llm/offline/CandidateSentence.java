package dz.amal.llm.offline;

import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.Sentences;
import dz.amal.domain.language.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a passage that may become part of an answer.
 *
 * @param passageRank of the passage among those given, 0 for the first
 * @param position in the passage, from 0
 * @param point its embedding
 * @param score how well it answers; higher is better
 */
record CandidateSentence(
    Passage passage, int passageRank, int position, String text, Embedding point, double score) {

  private static final int FEWEST_WORDS = 4;
  private static final String ENDINGS = ".!…۔";
  private static final String CLOSING = "»\")]”’ ";
  // The heading weighs most: a sentence that answers a question seldom repeats its words.
  private static final double HEADING = 0.45;
  private static final double ITSELF = 0.25;
  private static final double BOTH = 0.2;
  private static final double PASSAGE = 0.1;

  /** The sentences of a passage that can stand alone: whole ones, and no questions. */
  static List<CandidateSentence> of(
      Embedding asked, Passage passage, int passageRank, Embedder embedder) {
    List<String> sentences = Sentences.of(passage.content());
    List<CandidateSentence> candidates = new ArrayList<>();
    for (int position = 0; position < sentences.size(); position++) {
      String text = sentences.get(position);
      if (isWhole(text)) {
        String heading = nearestHeading(passage);
        List<Embedding> points =
            embedder.embed(List.of(text, heading, passage.title() + "\n" + heading + "\n" + text));
        double score =
            ITSELF * asked.similarity(points.get(0))
                + HEADING * asked.similarity(points.get(1))
                + BOTH * asked.similarity(points.get(2))
                + PASSAGE * passage.similarity();
        candidates.add(
            new CandidateSentence(passage, passageRank, position, text, points.get(0), score));
      }
    }
    return candidates;
  }

  private static String nearestHeading(Passage passage) {
    String headings = passage.heading().isBlank() ? passage.title() : passage.heading();
    return headings.substring(headings.lastIndexOf('›') + 1);
  }

  private static boolean isWhole(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0
        && ENDINGS.indexOf(text.charAt(end - 1)) >= 0
        && FoldedText.of(text).wordsOnly().size() >= FEWEST_WORDS;
  }
}
