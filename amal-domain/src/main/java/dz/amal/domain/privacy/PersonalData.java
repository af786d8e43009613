package dz.amal.domain.privacy;

import java.util.List;

/**
 * Finds personal data and masks it with typed placeholders. Pure functions, in time linear in the
 * text.
 *
 * <p>What is more specific is looked for first, and nothing is found twice: an e-mail address that
 * holds a telephone number is an e-mail address. Masking a masked text changes nothing.
 *
 * <p>It finds numbers by their form, and names only behind words that announce one: a text is to
 * stay readable. Not found, so that a person still has to read a document before it is used:
 *
 * <ul>
 *   <li>names without a title or "my name is" before them, and family names in small letters or, in
 *       Arabic, in the middle of a clause
 *   <li>numbers of eight digits and fewer without a key word, and numbers spelled in words
 *   <li>addresses without a street and number or a block and door, and dates of birth
 *   <li>names of accounts in social networks, and what stands in a picture
 *   <li>any other number or name inside the address of a web page
 * </ul>
 *
 * <p>Taken for personal data although they may be none: the telephone numbers and addresses of
 * services, and rows of a table with nine digits or more between single spaces.
 */
public final class PersonalData {

  /** In this order: each sees what the ones before it took, and leaves it alone. */
  private static final List<Finder> FINDERS =
      List.of(
          Placeholders::find,
          Emails::find,
          WebAddresses::leave,
          PapersByKeyWord::find,
          DigitRuns::findKnown,
          Addresses::find,
          LatinNames::find,
          ArabicNames::find,
          DigitRuns::findOther);

  private PersonalData() {}

  /** The text with every find replaced by its placeholder, and where the placeholders stand. */
  public static MaskedText masked(String text) {
    return read(text).masked();
  }

  /** The text with every find replaced by its placeholder, as {@code [email]}. */
  public static String mask(String text) {
    return masked(text).text();
  }

  /**
   * The text cut into pieces, each either one find or what stands between two; together they are
   * the text again. A placeholder that was there before is a find.
   */
  public static List<TextPiece> pieces(String text) {
    return read(text).pieces();
  }

  private static ReadableText read(String text) {
    ReadableText readable = new ReadableText(text);
    for (Finder finder : FINDERS) {
      finder.find(readable);
    }
    return readable;
  }

  /** Takes what it finds out of the text. */
  @FunctionalInterface
  private interface Finder {

    void find(ReadableText text);
  }
}
