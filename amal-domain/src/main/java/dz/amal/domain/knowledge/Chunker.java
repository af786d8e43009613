package dz.amal.domain.knowledge;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document along its structure: a chunk never crosses a heading, and ends with a sentence. A
 * section that is longer than the target is cut into several, which overlap by one sentence where
 * the target leaves room for it. Immutable and thread-safe.
 *
 * @param targetTokens how many words a chunk aims at; only a single longer sentence exceeds it
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
    List<Chunk> chunks = new ArrayList<>();
    for (Section section : Section.of(text)) {
      cut(text, section, chunks);
    }
    return List.copyOf(chunks);
  }

  private void cut(String text, Section section, List<Chunk> chunks) {
    List<TextSpan> sentences = Sentences.between(text, section.start(), section.end());
    int first = 0;
    int tokens = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int length = tokensOf(sentences.get(i).in(text));
      if (i > first && tokens + length > targetTokens) {
        chunks.add(chunk(text, section, sentences.subList(first, i), chunks.size()));
        int before = tokensOf(sentences.get(i - 1).in(text));
        boolean overlaps = i - first > 1 && before + length <= targetTokens;
        first = overlaps ? i - 1 : i;
        tokens = overlaps ? before : 0;
      }
      tokens += length;
    }
    if (first < sentences.size()) {
      chunks.add(chunk(text, section, sentences.subList(first, sentences.size()), chunks.size()));
    }
  }

  private static Chunk chunk(String text, Section section, List<TextSpan> sentences, int index) {
    int start = sentences.get(0).start();
    int end = sentences.get(sentences.size() - 1).end();
    String content = text.substring(start, end);
    int startPoint = text.codePointCount(0, start);
    return new Chunk(
        index,
        section.heading(),
        content,
        startPoint,
        startPoint + content.codePointCount(0, content.length()),
        tokensOf(content));
  }

  private static int tokensOf(String text) {
    return FoldedText.of(text).wordsOnly().size();
  }
}
