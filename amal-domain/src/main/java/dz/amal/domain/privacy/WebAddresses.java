package dz.amal.domain.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the addresses of pages and papers as they are. Pure functions. */
final class WebAddresses {

  /** Not those whose last part is somebody's telephone number. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://(?!wa\\.me/|api\\.whatsapp\\.)|(?<![\\p{L}\\p{N}\\uFFFC])www\\.)\\S++"
              + "|(?<![\\p{L}\\p{N}.\\uFFFC])10\\.[0-9]{4,9}/\\S++");

  private WebAddresses() {}

  static void leave(ReadableText text) {
    Matcher matcher = ADDRESS.matcher(text.toString());
    while (matcher.find()) {
      text.leave(matcher.start(), matcher.end());
    }
  }
}
