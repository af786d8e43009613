package dz.amal.domain.knowledge;

import java.util.UUID;

/** The id of a chunk. */
public record ChunkId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
