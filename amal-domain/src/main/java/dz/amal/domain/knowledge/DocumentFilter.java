package dz.amal.domain.knowledge;

import dz.amal.domain.language.ReadingLanguage;
import java.util.Optional;

/**
 * Which documents are wanted.
 *
 * @param status empty for any
 * @param language empty for any
 */
public record DocumentFilter(Optional<ReviewStatus> status, Optional<ReadingLanguage> language) {

  /** All of them. */
  public static DocumentFilter all() {
    return new DocumentFilter(Optional.empty(), Optional.empty());
  }

  /** Whether this document is wanted. */
  public boolean takes(DocumentHead document) {
    return status.map(wanted -> wanted == document.standing().status()).orElse(true)
        && language.map(wanted -> wanted == document.language()).orElse(true);
  }
}
