package dz.amal.notify;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the mail server is, and as whom to sign in to it.
 *
 * @param host a name or an IP address, without brackets
 * @param port 1 to 65535
 * @param security how what is sent is kept from others on the way
 * @param account as whom to sign in; empty to send without
 */
public record SmtpAddress(String host, int port, Security security, Optional<Account> account) {

  /** How a connection is encrypted. */
  public enum Security {
    /** From its first byte. */
    TLS,
    /** By STARTTLS; a server that does not offer it gets no letter. */
    STARTTLS,
    /** Not at all. */
    NONE
  }

  /** A name to sign in with, and its password. */
  public record Account(String user, String password) {

    /** With neither. */
    @Override
    public String toString() {
      return "Account";
    }
  }

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_BY_TLS = 465;
  private static final int MAX_PORT = 65_535;

  /**
   * Reads an address:
   *
   * <ul>
   *   <li>{@code smtps://user:password@host} speaks TLS from the first byte, on port 465 unless it
   *       says another;
   *   <li>{@code smtp://user:password@host} demands STARTTLS, on port 587;
   *   <li>{@code smtp://host?starttls=off} sends in the open, and without signing in: for a server
   *       in a network that can be trusted;
   *   <li>{@code smtp://localhost}, and every other loopback address, is taken in the open, because
   *       nothing leaves the machine; {@code ?starttls=required} demands it there too.
   * </ul>
   *
   * STARTTLS is never taken only where it is offered: whoever can read the line can also hide the
   * offer. User and password are percent-encoded.
   *
   * @throws IllegalArgumentException if it has another form; the message does not repeat it
   */
  public static SmtpAddress parse(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw malformed(); // without the cause, which repeats the URL
    }
    if (uri.getHost() == null
        || !String.valueOf(uri.getRawPath()).matches("/?")
        || uri.getRawFragment() != null) {
      throw malformed();
    }
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    Security security = security(uri, host);
    Optional<Account> account = Optional.ofNullable(uri.getRawUserInfo()).map(SmtpAddress::account);
    if (account.isPresent() && security == Security.NONE && !Loopback.is(host)) {
      throw new IllegalArgumentException("must not send a password with starttls=off");
    }
    return new SmtpAddress(host, port(uri, security), security, account);
  }

  private static Security security(URI uri, String host) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String query = String.valueOf(uri.getRawQuery());
    if (scheme.equals("smtps") && uri.getRawQuery() == null) {
      return Security.TLS;
    }
    if (!scheme.equals("smtp")) {
      throw malformed();
    }
    return switch (query) {
      case "null" -> Loopback.is(host) ? Security.NONE : Security.STARTTLS;
      case "starttls=required" -> Security.STARTTLS;
      case "starttls=off" -> Security.NONE;
      default -> throw malformed();
    };
  }

  private static int port(URI uri, Security security) {
    if (uri.getPort() < 0) {
      return security == Security.TLS ? SUBMISSION_BY_TLS : SUBMISSION;
    }
    if (uri.getPort() < 1 || uri.getPort() > MAX_PORT) {
      throw malformed();
    }
    return uri.getPort();
  }

  private static Account account(String userInfo) {
    String[] who = userInfo.split(":", 2);
    if (who.length < 2 || who[0].isEmpty() || who[1].isEmpty()) {
      throw malformed();
    }
    return new Account(decode(who[0]), decode(who[1]));
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "must have the form smtp://user:password@host:port or smtps://user:password@host:port,"
            + " percent-encoded; smtp may end in ?starttls=required or ?starttls=off");
  }

  /** Without the account. */
  @Override
  public String toString() {
    return "SmtpAddress[" + host + ":" + port + ", " + security + "]";
  }
}
