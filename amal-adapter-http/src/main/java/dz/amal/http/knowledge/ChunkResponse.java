package dz.amal.http.knowledge;

import dz.amal.domain.knowledge.ChunkInText;
import dz.amal.domain.knowledge.ChunkPlace;
import org.jspecify.annotations.Nullable;

/** A chunk in the API's shape. */
record ChunkResponse(
    String id,
    int chunkIndex,
    String heading,
    String content,
    int start,
    int end,
    int tokenCount,
    @Nullable String embeddingModel) {

  static ChunkResponse of(ChunkInText chunk) {
    ChunkPlace place = chunk.place();
    return new ChunkResponse(
        place.id().toString(),
        place.index(),
        chunk.heading(),
        chunk.content(),
        place.start(),
        place.end(),
        place.tokenCount(),
        place.model().orElse(null));
  }
}
