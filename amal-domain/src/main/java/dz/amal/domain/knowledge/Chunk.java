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
public record Chunk(
    int index, String heading, String content, int start, int end, int tokenCount) {}
