package dz.amal.http.request;

import dz.amal.domain.identity.Visitor;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Describes who knocks. */
public final class Visitors {

  /** What browsers call themselves, the first that fits; most name others too. */
  private static final List<String> BROWSERS =
      List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari");

  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

  private final Proxies proxies;

  /** Finds out addresses by these. */
  public Visitors(Proxies proxies) {
    this.proxies = proxies;
  }

  /** Who has sent this request. */
  public Visitor of(Context context) {
    return new Visitor(
        proxies.client(context),
        client(Optional.ofNullable(context.userAgent()).orElse("")),
        Optional.of(RequestId.of(context)));
  }

  /** What people tell their devices apart by, and no more: no version, no model. */
  private static Optional<String> client(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    String both =
        browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    return Optional.of(both).filter(found -> !found.isEmpty());
  }

  private static String first(List<String> names, String userAgent) {
    return names.stream().filter(userAgent::contains).findFirst().orElse("");
  }
}
