package dz.amal.redis;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where Redis is, and as whom to sign in to it.
 *
 * @param host a name or an IP address, without brackets
 * @param port 1 to 65535
 * @param database 0 or more
 * @param isEncrypted whether TLS is spoken, from the first byte
 * @param account as whom to sign in; empty to do without
 */
public record RedisAddress(
    String host, int port, int database, boolean isEncrypted, Optional<Account> account) {

  /**
   * Who signs in.
   *
   * @param user empty for the one that Redis takes by default
   */
  public record Account(String user, String password) {

    /** With neither. */
    @Override
    public String toString() {
      return "Account";
    }
  }

  private static final int USUAL_PORT = 6_379;
  private static final int MAX_PORT = 65_535;

  /**
   * Reads an address: {@code redis://user:password@host:port/database} in the open, {@code
   * rediss://...} over TLS. All but the host may be left out: {@code redis://:password@host} has no
   * user, the port is 6379 and the database 0. User and password are percent-encoded.
   *
   * @throws IllegalArgumentException if it has another form; the message does not repeat it
   */
  public static RedisAddress parse(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw malformed(); // without the cause, which repeats the URL
    }
    if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw malformed();
    }
    return new RedisAddress(
        uri.getHost().replaceAll("[\\[\\]]", ""),
        port(uri),
        database(uri),
        isEncrypted(uri),
        Optional.ofNullable(uri.getRawUserInfo()).map(RedisAddress::account));
  }

  private static boolean isEncrypted(URI uri) {
    if ("rediss".equalsIgnoreCase(uri.getScheme())) {
      return true;
    }
    if ("redis".equalsIgnoreCase(uri.getScheme())) {
      return false;
    }
    throw malformed();
  }

  private static int port(URI uri) {
    if (uri.getPort() < 0) {
      return USUAL_PORT;
    }
    if (uri.getPort() < 1 || uri.getPort() > MAX_PORT) {
      throw malformed();
    }
    return uri.getPort();
  }

  private static int database(URI uri) {
    String path = String.valueOf(uri.getRawPath());
    if (path.isEmpty() || path.equals("/")) {
      return 0;
    }
    if (!path.matches("/[0-9]{1,5}")) {
      throw malformed();
    }
    return Integer.parseInt(path.substring(1));
  }

  private static Account account(String userInfo) {
    String[] who = userInfo.split(":", 2);
    if (who.length < 2 || who[1].isEmpty()) {
      throw malformed();
    }
    return new Account(decode(who[0]), decode(who[1]));
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "must have the form redis://user:password@host:port/database or"
            + " rediss://user:password@host:port/database, percent-encoded");
  }

  /** Without the account. */
  @Override
  public String toString() {
    return "RedisAddress["
        + (isEncrypted ? "rediss://" : "redis://")
        + host
        + ":"
        + port
        + "/"
        + database
        + "]";
  }
}
