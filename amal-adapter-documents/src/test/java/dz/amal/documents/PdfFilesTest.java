package dz.amal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.language.ReadingLanguage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

final class PdfFilesTest {

  private final PdfMaker maker = new PdfMaker();

  @Test
  void sayWhatTheyAre() {
    maker.pdf.getDocumentInformation().setTitle("Le sevrage");
    maker.pdf.getDocumentInformation().setAuthor("Dr Haddad");
    maker.pdf.getDocumentCatalog().setLanguage("fr-DZ");

    ReadDocument document = Given.read("guide.pdf", maker.page().line(80, 11, "Bonjour.").bytes());

    assertThat(document.title()).contains("Le sevrage");
    assertThat(document.author()).contains("Dr Haddad");
    assertThat(document.language()).contains(ReadingLanguage.FRENCH);
    assertThat(document.text().value()).isEqualTo("Bonjour.");
  }

  @Test
  void areReadAsHeadingsParagraphsAndLists() {
    maker
        .page()
        .line(60, 20, "Alcool et sevrage")
        .line(100, 14, "Est-ce dangereux ?")
        .line(125, 11, "Le sevrage peut être dange-")
        .line(139, 11, "reux. N'arrêtez jamais d'un coup, même si vous vous sentez bien,")
        .line(153, 11, "sans un médecin.")
        .line(167, 11, "Une autre idée commence ici, et prend elle aussi plus d'une ligne,")
        .line(181, 11, "voilà.")
        .line(205, 11, "• un")
        .line(219, 11, "• deux")
        .line(243, 11, "# pas un titre");

    assertThat(text())
        .isEqualTo(
            """
            # Alcool et sevrage

            ## Est-ce dangereux ?

            Le sevrage peut être dangereux. N'arrêtez jamais d'un coup, même si vous vous sentez \
            bien, sans un médecin.

            Une autre idée commence ici, et prend elle aussi plus d'une ligne, voilà.

            un
            deux

            #\u00A0pas un titre""");
  }

  @Test
  void giveArabicInTheOrderInWhichItIsRead() {
    maker
        .page()
        .arabic(60, 20, "الإدمان والعلاج")
        .arabic(100, 11, "لا تتوقف عن الكحول فجأة (خطر)، فقد مرت 25 سنة على أول دواء Valium في")
        .arabic(115, 11, "السوق سنة 1963.")
        .arabicWordByWord(150, 11, "كلمات", "بلا", "فراغ", "لا", "غير.");

    assertThat(text())
        .isEqualTo(
            """
            # الإدمان والعلاج

            لا تتوقف عن الكحول فجأة (خطر)، فقد مرت 25 سنة على أول دواء Valium في السوق سنة 1963.

            كلمات بلا فراغ لا غير.""");
  }

  @Test
  void loseWhatRunsAlongThePages() {
    for (int i = 1; i <= 4; i++) {
      maker
          .page()
          .line(30, 9, "Guide du sevrage")
          .line(
              100,
              11,
              "La phrase de la page " + "abcd".charAt(i - 1) + " est longue et va jusqu'au")
          .line(114, 11, "bord, puis continue sur la " + "efgh".charAt(i - 1))
          .line(810, 9, i + " / 4");
    }

    assertThat(text())
        .doesNotContain("Guide", "/")
        .contains("continue sur la e La phrase de la page b");
  }

  @Test
  void takeBookmarksForHeadings() {
    maker.page().line(60, 11, "Introduction").line(90, 11, "Texte.").line(120, 11, "Détails");
    PDDocumentOutline outline = new PDDocumentOutline();
    PDOutlineItem first = new PDOutlineItem();
    first.setTitle("Introduction");
    PDOutlineItem second = new PDOutlineItem();
    second.setTitle("détails ");
    first.addLast(second);
    outline.addLast(first);
    maker.pdf.getDocumentCatalog().setDocumentOutline(outline);

    assertThat(text()).isEqualTo("# Introduction\n\nTexte.\n\n## Détails");
  }

  @Test
  void areRefusedIfOnlyAPasswordOpensThem() {
    maker.page().line(60, 11, "secret");

    Given.refused("guide.pdf", maker.encrypted("owner", "user"), "must not be encrypted");
  }

  @Test
  void areReadIfOnlyChangingThemNeedsAPassword() {
    maker.page().line(60, 11, "open to all");

    assertThat(Given.read("guide.pdf", maker.encrypted("owner", "")).text().value())
        .isEqualTo("open to all");
  }

  @Test
  void areRefusedIfTheyHoldPicturesOnly() {
    Given.refused("guide.pdf", maker.page().bytes(), "holds no text (scanned pages?)");
  }

  @Test
  void areRefusedIfTheyHaveTooManyPages() {
    for (int i = 0; i < 2001; i++) {
      maker.pdf.addPage(new PDPage());
    }

    Given.refused("guide.pdf", maker.bytes(), "at most 2000 pages");
  }

  @Test
  void areRefusedIfAStreamUnpacksToTooMuch() throws IOException {
    Given.refused(
        "guide.pdf", withContents(100 * 1024 * 1024, COSName.FLATE_DECODE), "unpack to more");
  }

  @Test
  void areRefusedIfTheyDrawMoreThanADocumentHolds() {
    maker.page();
    for (int i = 0; i < 2100; i++) {
      maker.line(50 + i % 700, 8, "abcdefghij".repeat(100));
    }

    Given.refused("guide.pdf", maker.bytes(), "1000000 characters of text; split");
  }

  @Test
  void areRefusedIfTheirPagesAreNestedWithoutEnd() {
    StringBuilder pdf =
        new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    for (int i = 2; i < 60_000; i++) {
      pdf.append(i)
          .append(" 0 obj <</Type/Pages/Count 1/Kids[")
          .append(i + 1)
          .append(" 0 R]>> endobj\n");
    }
    pdf.append("trailer <</Root 1 0 R>>\n%%EOF");

    Given.refused("guide.pdf", pdf.toString(), "unpack to more");
  }

  @Test
  void areRefusedIfTheyAreBroken() {
    byte[] whole = maker.page().line(60, 11, "whole").bytes();

    Given.refused("guide.pdf", "%PDF-1.7\nnothing of it", "is broken");
    Given.refused("guide.pdf", "no PDF at all", "must be what the ending of its name says");
    Given.refused("guide.txt", whole, "must be what the ending of its name says");
  }

  private byte[] withContents(int blanks, COSName filter) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      COSStream stream = pdf.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(filter)) {
        byte[] some = " ".repeat(1024).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < blanks / some.length; i++) {
          out.write(some);
        }
      }
      PDPage page = new PDPage();
      page.setContents(new PDStream(stream));
      pdf.addPage(page);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private String text() {
    return Given.read("guide.pdf", maker.bytes()).text().value();
  }
}
