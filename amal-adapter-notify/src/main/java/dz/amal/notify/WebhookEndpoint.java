package dz.amal.notify;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Another program that is told of what happens to tickets.
 *
 * @param name 1 to 64 of a to z, 0 to 9 and hyphens; kept with each delivery
 * @param url https, or http to this machine; may hold a token of the other program
 * @param secret that calls are signed with
 */
public record WebhookEndpoint(String name, URI url, WebhookSecret secret) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final int MAX_PORT = 65_535;

  /**
   * Checks name and URL.
   *
   * @throws IllegalArgumentException if one of them breaks its rule; the message repeats neither
   */
  public WebhookEndpoint {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "must have names of 1 to 64 lower-case letters, digits and hyphens");
    }
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (url.getHost() == null
        || url.getRawUserInfo() != null
        || url.getRawFragment() != null
        || url.getPort() == 0
        || url.getPort() > MAX_PORT
        || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException(
          "must have URLs of the form https://host/path, without user and fragment");
    }
    if (scheme.equals("http") && !Loopback.is(url.getHost())) {
      throw new IllegalArgumentException("must have https URLs, other than to this machine");
    }
  }

  /**
   * Reads the endpoints of an installation: {@code name=url} for each, separated by commas, in the
   * order in which they are called. A comma in a URL is written {@code %2C}. All share the secret,
   * so whoever receives calls could make some up for the others; give it to programs of one owner.
   *
   * @throws IllegalArgumentException if that is not what it is; the message says in which entry,
   *     counting from 1, and repeats neither URL nor secret
   */
  public static List<WebhookEndpoint> parseAll(String text, WebhookSecret secret) {
    List<WebhookEndpoint> endpoints = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String entry : text.split(",", -1)) {
      int number = endpoints.size() + 1;
      try {
        WebhookEndpoint endpoint = parse(entry.strip(), secret);
        if (!names.add(endpoint.name())) {
          throw new IllegalArgumentException("must have a name for each that no other has");
        }
        endpoints.add(endpoint);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(e.getMessage() + " (entry " + number + ")");
      }
    }
    return List.copyOf(endpoints);
  }

  private static WebhookEndpoint parse(String entry, WebhookSecret secret) {
    String[] parts = entry.split("=", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("must have the form name=https://host/path,...");
    }
    return new WebhookEndpoint(parts[0].strip(), url(parts[1].strip()), secret);
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      // without the cause, which repeats the URL
      throw new IllegalArgumentException("must have URLs of the form https://host/path");
    }
  }

  /** Only the name. */
  @Override
  public String toString() {
    return "WebhookEndpoint[" + name + "]";
  }
}
