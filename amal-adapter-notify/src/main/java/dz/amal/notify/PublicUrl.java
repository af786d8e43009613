package dz.amal.notify;

import java.net.URI;
import java.util.Locale;

/**
 * The address at which people open this installation, for the links in letters.
 *
 * @param value without a slash at its end
 */
public record PublicUrl(String value) {

  /**
   * Reads an address such as {@code https://amal.example.org} or {@code https://example.org/amal}.
   *
   * @throws IllegalArgumentException if it has another form; the message does not repeat it
   */
  public static PublicUrl parse(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https"))
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw malformed();
    }
    return new PublicUrl(uri.toASCIIString().replaceAll("/+$", ""));
  }

  /** Another of its pages. */
  String page(String name) {
    return value + "/" + name;
  }

  /** Its first page. */
  String home() {
    return value + "/";
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "must have the form https://host or https://host:port/path, without anything behind it");
  }
}
