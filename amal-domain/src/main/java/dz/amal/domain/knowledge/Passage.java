package dz.amal.domain.knowledge;

import dz.amal.domain.language.ReadingLanguage;
import java.util.Optional;

/**
 * A chunk that was found, with how near it is.
 *
 * @param documentVersion the version of its document that the chunk is part of, from 1
 * @param title of its document
 * @param heading the headings above it
 * @param start of the content in its document's text, in Unicode code points from 0
 * @param similarity of its embedding to the question's, -1 to 1
 * @param score for ranking only: higher is better, comparable within one search
 */
public record Passage(
    ChunkId chunk,
    DocumentId document,
    int documentVersion,
    String title,
    String heading,
    int chunkIndex,
    int start,
    String content,
    ReadingLanguage language,
    double similarity,
    double score) {

  /** Where this quote first stands in the document; empty if it does not stand in the content. */
  public Optional<QuoteSpan> spanOf(String quote) {
    int at = quote.isEmpty() ? -1 : content.indexOf(quote);
    if (at < 0) {
      return Optional.empty();
    }
    int from = start + content.codePointCount(0, at);
    return Optional.of(
        new QuoteSpan(documentVersion, from, from + quote.codePointCount(0, quote.length())));
  }

  /** The same, with another measure of how near it is. */
  public Passage as(double otherSimilarity) {
    return new Passage(
        chunk,
        document,
        documentVersion,
        title,
        heading,
        chunkIndex,
        start,
        content,
        language,
        otherSimilarity,
        score);
  }
}
