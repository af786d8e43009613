package dz.amal.documents;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Makes PDF files, line by line, as programs that print do. */
final class PdfMaker implements AutoCloseable {

  static final float LEFT = 60;
  static final float RIGHT = 535;

  final PDDocument pdf = new PDDocument();
  private final PDFont font;
  private @Nullable PDPageContentStream page;

  PdfMaker() {
    try (InputStream in =
        PdfMaker.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
      font = PDType0Font.load(pdf, in, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfMaker page() {
    try {
      finishPage();
      PDPage added = new PDPage(PDRectangle.A4);
      pdf.addPage(added);
      page = new PDPageContentStream(pdf, added);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line from the left; {@code top} is the distance from the top of the page. */
  PdfMaker line(float top, float size, String text) {
    return draw(LEFT, top, size, text);
  }

  /** A line of Arabic that ends at the right, with the letters joined, as it is seen. */
  PdfMaker arabic(float top, float size, String text) {
    String seen = seen(text);
    try {
      return draw(RIGHT - font.getStringWidth(seen) / 1000 * size, top, size, seen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Arabic whose words are placed one by one, from the right, without any blanks. */
  PdfMaker arabicWordByWord(float top, float size, String... words) {
    try {
      float right = RIGHT;
      for (String word : words) {
        String seen = seen(word);
        right -= font.getStringWidth(seen) / 1000 * size;
        draw(right, top, size, seen);
        right -= size / 3;
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfMaker draw(float x, float top, float size, String text) {
    try {
      PDPageContentStream content = Objects.requireNonNull(page, "begin a page first");
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(x, PDRectangle.A4.getHeight() - top);
      content.showText(text);
      content.endText();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      finishPage();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] encrypted(String owner, String user) {
    try {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      finishPage();
      pdf.protect(policy);
      return bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finishPage() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  private static String seen(String text) {
    try {
      String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE).shape(text);
      return new Bidi(shaped, Bidi.DIRECTION_RIGHT_TO_LEFT).writeReordered(Bidi.DO_MIRRORING);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
