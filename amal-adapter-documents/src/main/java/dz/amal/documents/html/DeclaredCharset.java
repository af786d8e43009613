package dz.amal.documents.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a page says it is in, near its beginning. */
final class DeclaredCharset {

  private static final int BEGINNING = 4096;
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  static Optional<Charset> in(byte[] bytes) {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    Matcher found = DECLARATION.matcher(beginning);
    return found.find() ? charset(found.group(1)) : Optional.empty();
  }

  /** As browsers do, ISO-8859-1 is read as what contains it. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(
          charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
