package dz.amal.domain.privacy;

import java.util.List;

/**
 * A text without personal data, and what stood in it; never the data itself.
 *
 * @param finds every placeholder in the text, also those that were there before, in the order of
 *     the text
 */
public record MaskedText(String text, List<Find> finds) {

  public MaskedText {
    finds = List.copyOf(finds);
  }

  /**
   * A placeholder.
   *
   * @param start in Unicode code points from the beginning of the masked text
   * @param end likewise, exclusive
   */
  public record Find(PersonalDataKind kind, int start, int end) {}
}
