package dz.amal.documents.docx;

import dz.amal.documents.kernel.FormatReader;
import dz.amal.documents.kernel.GivenFile;
import dz.amal.documents.kernel.TextBlocks;
import dz.amal.domain.knowledge.ReadDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Office Open XML. Only the parts that hold words are unpacked, as streams: the body, the styles,
 * and who wrote it.
 */
public final class DocxFiles implements FormatReader {

  private static final String ENCRYPTED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  @Override
  public ReadDocument read(GivenFile file) throws IOException {
    try (Parts parts = Parts.of(file.path())) {
      String body = Relations.main(parts);
      Relations relations = Relations.of(parts, body);
      BodyText text = new BodyText(Styles.of(parts, relations));
      parts.read(body, text);
      TextBlocks blocks = text.blocks();
      CoreProperties properties = CoreProperties.of(parts);
      return new ReadDocument(
          properties.title().or(blocks::firstHeading),
          properties.language(),
          Optional.empty(),
          properties.creator(),
          Optional.empty(),
          blocks.text());
    }
  }

  /** Whether a zip holds a text for a word processor, and nothing else of the family. */
  public static boolean holdsWord(GivenFile file) {
    try (Parts parts = Parts.of(file.path())) {
      return parts.holds(Relations.main(parts));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a container of the older kind holds an encrypted one of the newer. */
  public static boolean isEncrypted(GivenFile file) {
    return new String(file.bytes(), StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
  }
}
