package dz.amal.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whom letters come from.
 *
 * @param name shown beside the address; may be empty. Whoever sees the screen of a person reads it,
 *     so it should not say what the service is about.
 * @param address of e-mail, in ASCII
 */
public record SenderAddress(String name, String address) {

  /**
   * Reads {@code amal@example.org} or {@code Amal <amal@example.org>}.
   *
   * @throws IllegalArgumentException if it has another form; the message does not repeat it
   */
  public static SenderAddress parse(String text) {
    try {
      InternetAddress parsed = new InternetAddress(text, true);
      String name = Optional.ofNullable(parsed.getPersonal()).orElse("");
      if (parsed.isGroup()
          || !isAscii(parsed.getAddress())
          || name.chars().anyMatch(Character::isISOControl)) {
        throw malformed();
      }
      return new SenderAddress(name, parsed.getAddress());
    } catch (AddressException e) {
      throw malformed();
    }
  }

  /** What stands behind the last @. */
  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  InternetAddress toInternetAddress() {
    try {
      return name.isEmpty()
          ? new InternetAddress(address, null, StandardCharsets.UTF_8.name())
          : new InternetAddress(address, name, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "must have the form amal@example.org or Amal <amal@example.org>");
  }
}
