package dz.amal.domain.knowledge;

/**
 * Where a sentence of an answer comes from.
 *
 * @param similarity of the chunk to the question, -1 to 1
 * @param quote stands word for word in the chunk
 */
public record Citation(
    DocumentId document,
    String title,
    ChunkId chunk,
    int chunkIndex,
    double similarity,
    String quote) {

  /** Quotes a passage. */
  public static Citation of(Passage passage, String quote) {
    return new Citation(
        passage.document(),
        passage.title(),
        passage.chunk(),
        passage.chunkIndex(),
        passage.similarity(),
        quote);
  }
}
