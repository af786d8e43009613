package dz.amal.domain.knowledge;

import java.util.List;

/**
 * What a language model proposes to answer; not shown to anybody before {@link CitationCheck} has
 * passed it.
 *
 * @param sentences in reading order; empty when the model finds nothing to say
 */
public record DraftAnswer(List<Sentence> sentences) {

  public DraftAnswer {
    sentences = List.copyOf(sentences);
  }

  /** One sentence and what it rests on. */
  public record Sentence(String text, List<Citation> citations) {

    public Sentence {
      citations = List.copyOf(citations);
    }
  }
}
