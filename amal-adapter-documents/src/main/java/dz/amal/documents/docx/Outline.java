package dz.amal.documents.docx;

/** Outline levels: 0 to 8 are headings of the levels 1 to 9, and 9 is the text. */
final class Outline {

  private Outline() {}

  /** The level of a heading; 0 if it is none. */
  static int level(String value) {
    return value.matches("[0-8]") ? Integer.parseInt(value) + 1 : 0;
  }
}
