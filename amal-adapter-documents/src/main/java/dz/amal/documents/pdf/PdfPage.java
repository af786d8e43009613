package dz.amal.documents.pdf;

import java.util.List;

/** The lines of a page, in the order in which they are drawn. */
record PdfPage(List<PdfLine> lines) {

  double left() {
    return lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
  }

  double right() {
    return lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
  }
}
