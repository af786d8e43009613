package dz.amal.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a database is, and who asks.
 *
 * @param jdbcUrl without user and password
 */
public record PostgresAddress(String jdbcUrl, String user, String password) {

  /**
   * Reads an address as psql takes it, {@code
   * postgresql://user:password@host:port/database?sslmode=require}, or as JDBC does.
   *
   * @throws IllegalArgumentException if it has another form; the message does not repeat it
   */
  public static PostgresAddress parse(String url) {
    try {
      URI uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
      String scheme = String.valueOf(uri.getScheme());
      if (uri.getHost() == null || !(scheme.equals("postgresql") || scheme.equals("postgres"))) {
        throw malformed();
      }
      String[] who = String.valueOf(uri.getRawUserInfo()).split(":", 2);
      return new PostgresAddress(
          jdbcUrl(uri),
          uri.getRawUserInfo() == null ? "" : decode(who[0]),
          uri.getRawUserInfo() == null || who.length < 2 ? "" : decode(who[1]));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  /** The name of the database; empty if the address leaves it to the driver. */
  public String database() {
    String path = jdbcUrl.replaceAll("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The same database for somebody else. */
  public PostgresAddress as(String otherUser, String otherPassword) {
    return new PostgresAddress(jdbcUrl, otherUser, otherPassword);
  }

  /** The address as psql takes it, with user and password. */
  public String libpqUrl() {
    String place = jdbcUrl.substring("jdbc:postgresql://".length());
    String who = password.isEmpty() ? encode(user) : encode(user) + ":" + encode(password);
    return "postgresql://" + (user.isEmpty() ? "" : who + "@") + place;
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String jdbcUrl(URI uri) {
    return "jdbc:postgresql://"
        + uri.getHost()
        + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
        + (uri.getRawPath() == null ? "/" : uri.getRawPath())
        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "must have the form postgresql://user:password@host:port/database");
  }

  @Override
  public String toString() {
    return "PostgresAddress[" + user + "@" + jdbcUrl.replaceAll("\\?.*", "") + "]";
  }
}
