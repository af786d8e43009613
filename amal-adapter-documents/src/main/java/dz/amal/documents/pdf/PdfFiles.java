package dz.amal.documents.pdf;

import dz.amal.documents.kernel.DeclaredLanguage;
import dz.amal.documents.kernel.FormatReader;
import dz.amal.documents.kernel.GivenFile;
import dz.amal.documents.kernel.Refusal;
import dz.amal.documents.kernel.TextBlocks;
import dz.amal.documents.kernel.Words;
import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.language.ReadingLanguage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Makes text again of what a PDF draws: letters, lines, paragraphs, headings. */
public final class PdfFiles implements FormatReader {

  private static final int MAX_PAGES = 2000;

  @Override
  public ReadDocument read(GivenFile file) throws IOException {
    PlainFonts.use();
    try (PDDocument pdf = open(file.bytes())) {
      return read(pdf);
    }
  }

  private static PDDocument open(byte[] bytes) throws IOException {
    try {
      return BoundedParser.parse(bytes);
    } catch (InvalidPasswordException e) {
      throw Refusal.encrypted();
    }
  }

  private static ReadDocument read(PDDocument pdf) throws IOException {
    if (pdf.getNumberOfPages() > MAX_PAGES) {
      throw Refusal.because("must have at most " + MAX_PAGES + " pages; split it");
    }
    List<PdfPage> pages = PdfPages.of(pdf);
    if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
      throw Refusal.because("holds no text (scanned pages?)");
    }
    Headings headings = Headings.of(pages, Bookmarks.of(pdf));
    TextBlocks blocks = Paragraphs.of(RunningLines.without(pages), headings);
    return new ReadDocument(
        name(pdf.getDocumentInformation().getTitle()).or(blocks::firstHeading),
        language(pdf),
        Optional.empty(),
        name(pdf.getDocumentInformation().getAuthor()),
        Optional.empty(),
        blocks.text());
  }

  private static Optional<String> name(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(Words::name);
  }

  private static Optional<ReadingLanguage> language(PDDocument pdf) {
    return Optional.ofNullable(pdf.getDocumentCatalog().getLanguage())
        .flatMap(DeclaredLanguage::of);
  }
}
