package dz.amal.domain.knowledge;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document along its structure: a chunk never crosses a heading, and ends with a sentence. A
 * section that is longer than the target is cut into several, which overlap by one sentence where
 * the target leaves room for it. A sentence of more than twice the target is cut between its words,
 * into pieces that are then taken for sentences. Immutable and thread-safe.
 *
 * @param targetTokens how many words a chunk aims at; only a single longer sentence exceeds it, up
 *     to twice. Words as {@link FoldedText} counts them: "l'eau" has two, "3.5" too. The tokens of
 *     a model are more, about one and a half a word in French and English and two in Arabic.
 */
public record Chunker(int targetTokens) {

  /** Long enough to hold an idea, short enough to quote. */
  public static Chunker standard() {
    return new Chunker(160);
  }

  public Chunker {
    if (targetTokens < 1) {
      throw new IllegalArgumentException("targetTokens must be at least 1");
    }
  }

  /** The chunks in the order of the document; headings are not part of any. */
  public List<Chunk> chunk(DocumentText document) {
    String text = document.value();
    Draft draft = new Draft(text);
    for (Section section : Section.of(text)) {
      cut(section, draft);
    }
    return List.copyOf(draft.chunks);
  }

  private void cut(Section section, Draft draft) {
    List<TextSpan> sentences =
        Sentences.between(draft.text, section.start(), section.end()).stream()
            .flatMap(span -> LongSentence.pieces(draft.text, span, targetTokens).stream())
            .toList();
    int[] lengths = sentences.stream().mapToInt(span -> tokensOf(span.in(draft.text))).toArray();
    int first = 0;
    int tokens = 0;
    for (int i = 0; i < lengths.length; i++) {
      if (i > first && tokens + lengths[i] > targetTokens) {
        draft.add(section, sentences.get(first).start(), sentences.get(i - 1).end());
        boolean overlaps = i - first > 1 && lengths[i - 1] + lengths[i] <= targetTokens;
        first = overlaps ? i - 1 : i;
        tokens = overlaps ? lengths[i - 1] : 0;
      }
      tokens += lengths[i];
    }
    if (first < lengths.length) {
      draft.add(section, sentences.get(first).start(), sentences.get(lengths.length - 1).end());
    }
  }

  private static int tokensOf(String text) {
    return FoldedText.of(text).wordsOnly().size();
  }

  /** The chunks so far. Used by one thread. */
  private static final class Draft {

    private final String text;
    private final List<Chunk> chunks = new ArrayList<>();
    private int counted;
    private int points;

    Draft(String text) {
      this.text = text;
    }

    /** Adds what stands there; never before the chunk that was added last. */
    void add(Section section, int start, int end) {
      String content = text.substring(start, end);
      points += text.codePointCount(counted, start);
      counted = start;
      chunks.add(
          new Chunk(
              chunks.size(),
              section.heading(),
              content,
              points,
              points + content.codePointCount(0, content.length()),
              tokensOf(content)));
    }
  }
}
