package dz.amal.documents.pdf;

/**
 * A line as it is read, and where it stands; lengths are in points, from the top left.
 *
 * @param y where its letters stand
 * @param size of most of its letters
 * @param isRightToLeft whether it begins at the right
 */
record PdfLine(
    String text, double left, double right, double y, double size, boolean isRightToLeft) {

  /** Whether another size is too different for both to be of one paragraph. */
  boolean isSizedAs(PdfLine other) {
    return Math.abs(size - other.size) <= 0.1 * Math.max(size, other.size);
  }
}
