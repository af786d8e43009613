package dz.amal.domain.knowledge;

import java.util.Optional;

/**
 * Where a sentence of an answer comes from.
 *
 * @param similarity of the chunk to the question, -1 to 1
 * @param quote stands word for word in the chunk
 * @param span where the quote stands in its document; empty if it was not found there
 */
public record Citation(
    DocumentId document,
    String title,
    ChunkId chunk,
    int chunkIndex,
    double similarity,
    String quote,
    Optional<QuoteSpan> span) {

  /** Quotes a passage: the first place in it where the quote stands. */
  public static Citation of(Passage passage, String quote) {
    return new Citation(
        passage.document(),
        passage.title(),
        passage.chunk(),
        passage.chunkIndex(),
        passage.similarity(),
        quote,
        passage.spanOf(quote));
  }
}
