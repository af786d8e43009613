package dz.amal.documents;

import dz.amal.documents.docx.DocxFiles;
import dz.amal.documents.kernel.GivenFile;
import dz.amal.documents.kernel.Refusal;
import dz.amal.domain.kernel.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the format of a file: by its bytes, and where these leave it open, by its name. */
final class FormatOfBytes {

  private static final int BEGINNING = 1024;
  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  private static final Pattern HTML = Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]");

  private FormatOfBytes() {}

  /**
   * The format.
   *
   * @throws InvalidValue if it is none of ours, or the name claims another
   */
  static FileFormat of(GivenFile file) {
    Optional<FileFormat> claimed = FileFormat.claimedBy(file.name());
    if (file.beginsWith(OLE2) || file.beginsWith("{\\rtf")) {
      throw DocxFiles.isEncrypted(file) ? Refusal.encrypted() : unknown();
    }
    Optional<FileFormat> found = byContent(file, claimed);
    if (claimed.isPresent()
        && !found.or(() -> claimed.filter(FormatOfBytes::isText)).equals(claimed)) {
      throw Refusal.because("must be what the ending of its name says");
    }
    return found.or(() -> claimed).orElseThrow(FormatOfBytes::unknown);
  }

  private static Optional<FileFormat> byContent(GivenFile file, Optional<FileFormat> claimed) {
    if (file.beginsWith(ZIP)) {
      boolean isWord = claimed.equals(Optional.of(FileFormat.DOCX)) || DocxFiles.holdsWord(file);
      return Optional.of(FileFormat.DOCX).filter(docx -> isWord);
    }
    String beginning = beginning(file.bytes());
    boolean claimsPdf = claimed.equals(Optional.of(FileFormat.PDF));
    if (beginning.startsWith("%pdf-") || (claimsPdf && beginning.contains("%pdf-"))) {
      return Optional.of(FileFormat.PDF);
    }
    boolean isPage = HTML.matcher(withoutRemarks(beginning)).lookingAt();
    return isPage ? Optional.of(FileFormat.HTML) : Optional.empty();
  }

  private static boolean isText(FileFormat format) {
    return switch (format) {
      case TEXT, MARKDOWN, HTML -> true;
      case PDF, DOCX -> false;
    };
  }

  /** Enough to tell, in small letters, in whatever encoding: without marks and NULs. */
  private static String beginning(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
        .replaceAll("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)|\0", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutRemarks(String html) {
    String rest = html;
    while (rest.startsWith("<!--") || rest.startsWith("<?")) {
      int end = rest.indexOf(rest.startsWith("<!--") ? "-->" : "?>");
      rest = end < 0 ? "" : rest.substring(rest.indexOf('>', end) + 1).strip();
    }
    return rest;
  }

  private static InvalidValue unknown() {
    return Refusal.because("must be one of " + FileFormat.accepted());
  }
}
