package dz.amal.domain.knowledge;

import java.util.UUID;

/** The id of a document. */
public record DocumentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
