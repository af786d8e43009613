package dz.amal.domain.knowledge;

import java.util.Optional;

/**
 * Where a chunk stands in its document. Its words are taken from the document, see {@link
 * ChunkInText}.
 *
 * @param index from 0, in the order of the document
 * @param start in Unicode code points from the beginning of the document's text
 * @param end likewise, exclusive
 * @param tokenCount words in it
 * @param model that made its embedding; empty without one
 */
public record ChunkPlace(
    ChunkId id, int index, int start, int end, int tokenCount, Optional<String> model) {}
