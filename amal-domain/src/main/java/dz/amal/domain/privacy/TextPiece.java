package dz.amal.domain.privacy;

import java.util.Optional;

/**
 * A piece of a text: either personal data, or what stands between.
 *
 * @param text as it was written
 * @param kind of personal data; empty for what stands between
 */
public record TextPiece(String text, Optional<PersonalDataKind> kind) {

  @Override
  public String toString() {
    return "TextPiece[" + kind.map(PersonalDataKind::code).orElse("text") + "]"; // no words in logs
  }
}
