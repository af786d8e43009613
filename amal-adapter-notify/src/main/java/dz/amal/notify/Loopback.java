package dz.amal.notify;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether what is sent to a host stays on this machine, without asking the network. */
final class Loopback {

  private static final Pattern IPV4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");

  private Loopback() {}

  /**
   * Whether a host is this machine.
   *
   * @param host as in a URL, an IPv6 address with or without its brackets
   */
  static boolean is(String host) {
    return switch (host.toLowerCase(Locale.ROOT)) {
      case "localhost", "::1", "[::1]" -> true;
      default -> IPV4.matcher(host).matches();
    };
  }
}
