package dz.amal.domain.knowledge;

import dz.amal.domain.privacy.MaskedText;
import dz.amal.domain.privacy.PersonalData;
import java.util.List;

/**
 * The text of a document after personal data was looked for and masked.
 *
 * @param personalData where it was masked, in the order of the text
 */
public record CleanText(DocumentText text, List<MaskedText.Find> personalData) {

  public CleanText {
    personalData = List.copyOf(personalData);
  }

  /**
   * Looks for personal data and masks it.
   *
   * @throws dz.amal.domain.kernel.InvalidValue on {@code content}, if the masked text is too long
   */
  public static CleanText of(DocumentText text) {
    MaskedText masked = PersonalData.masked(text.value());
    return new CleanText(new DocumentText(masked.text()), masked.finds());
  }
}
