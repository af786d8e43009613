package dz.amal.domain.knowledge;

/**
 * A part of a document, small enough to be found and quoted.
 *
 * @param index from 0, in the order of the document
 * @param heading the headings above it, from the outermost, joined by " › "; empty above the first
 * @param content exactly what stands in the document from start to end
 * @param start in Unicode code points from the beginning of the document's text
 * @param end likewise, exclusive
 * @param tokenCount words in it, as {@link Chunker} counts them
 */
public record Chunk(int index, String heading, String content, int start, int end, int tokenCount) {

  private static final String BETWEEN = " › ";

  /** The chunk with its document's title as the outermost heading, unless it has that already. */
  public Chunk below(String title) {
    boolean stands = heading.equals(title) || heading.startsWith(title + BETWEEN);
    return stands ? this : withHeading(heading.isEmpty() ? title : title + BETWEEN + heading);
  }

  private Chunk withHeading(String other) {
    return new Chunk(index, other, content, start, end, tokenCount);
  }
}
