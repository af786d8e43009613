package dz.amal.documents.pdf;

import dz.amal.documents.kernel.Refusal;
import dz.amal.documents.kernel.TextBlocks;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the letters of each page, and makes lines of them instead of PDFBox. */
final class PdfPages extends PDFTextStripper {

  private final List<PdfPage> pages = new ArrayList<>();
  private int letters;

  private PdfPages() {}

  static List<PdfPage> of(PDDocument pdf) throws IOException {
    PdfPages stripper = new PdfPages();
    stripper.writeText(pdf, Writer.nullWriter());
    return stripper.pages;
  }

  /** PDFBox reads the simplest of contents without asking for their size. */
  @Override
  public void processPage(PDPage page) throws IOException {
    if (page.getCOSObject().getCOSStream(COSName.CONTENTS) instanceof BoundedStream contents) {
      measure(contents);
    }
    super.processPage(page);
  }

  private static void measure(BoundedStream contents) {
    try {
      contents.requireFit();
    } catch (IOException e) {
      // Damaged: what can be read of it is small.
    }
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if (++letters > 2 * TextBlocks.MAX_CHARACTERS) {
      throw Refusal.tooMuchText();
    }
    super.processTextPosition(letter);
  }

  @Override
  protected void writePage() {
    List<PdfLine> lines = new ArrayList<>();
    for (List<TextPosition> article : getCharactersByArticle()) {
      lines.addAll(LineBuilder.linesOf(article));
    }
    pages.add(new PdfPage(lines));
  }
}
