package dz.amal.http.request;

import dz.amal.domain.kernel.InvalidValue;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/**
 * The proxies that stand between us and the network. What they say of a request is believed ({@code
 * X-Forwarded-For}, {@code X-Forwarded-Proto}); what anybody else says there is not, since
 * everybody can write a header.
 */
public final class Proxies {

  private final List<Network> networks;

  /**
   * Believes these.
   *
   * @param networks addresses and networks separated by commas; empty for none
   * @throws InvalidValue if one is none
   */
  public Proxies(String networks) {
    this.networks = Network.parseAll(networks);
  }

  /** Whether there are any. */
  public boolean areNamed() {
    return !networks.isEmpty();
  }

  /** Who sent a request: the last address that is no proxy of ours. */
  public String client(Context context) {
    String peer = context.req().getRemoteAddr();
    if (!isOurs(peer)) {
      return peer;
    }
    List<String> hops =
        Arrays.stream(String.valueOf(context.header("X-Forwarded-For")).split(","))
            .map(String::strip)
            .toList();
    for (int i = hops.size() - 1; i >= 0; i--) {
      if (!isOurs(hops.get(i))) {
        return isAddress(hops.get(i)) ? hops.get(i) : peer;
      }
    }
    return peer;
  }

  /** Whether it came over TLS, as far as we or our proxy can tell. */
  public boolean isSecure(Context context) {
    return context.req().isSecure()
        || (isOurs(context.req().getRemoteAddr())
            && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto")));
  }

  private boolean isOurs(String address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static boolean isAddress(String text) {
    return text.matches("[0-9a-fA-F.:]{2,45}");
  }
}
