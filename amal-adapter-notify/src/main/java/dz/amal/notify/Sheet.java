package dz.amal.notify;

import dz.amal.domain.language.ReadingLanguage;
import java.util.UUID;

/**
 * A letter in words.
 *
 * @param id repeated whenever it is sent again
 * @param subject one line
 * @param body plain text, with line feeds
 */
record Sheet(UUID id, String address, ReadingLanguage language, String subject, String body) {

  /** Without the address and the words. */
  @Override
  public String toString() {
    return "Sheet[" + id + "]";
  }
}
