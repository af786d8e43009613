package dz.amal.http.security;

import dz.amal.http.request.Proxies;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once that there seems to be a proxy that nobody has named. Then all people share its address
 * and its limits, and cookies are not marked as those of TLS.
 */
final class UnnamedProxy implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(UnnamedProxy.class);
  private static final List<String> HEADERS = List.of("X-Forwarded-For", "X-Forwarded-Proto");

  private final boolean isAnyNamed;
  private final AtomicBoolean isSaid = new AtomicBoolean();

  UnnamedProxy(Proxies proxies) {
    this.isAnyNamed = proxies.areNamed();
  }

  @Override
  public void handle(Context context) {
    if (!isAnyNamed
        && HEADERS.stream().anyMatch(name -> context.header(name) != null)
        && isSaid.compareAndSet(false, true)) {
      LOG.warn(
          "a request came with X-Forwarded-For or -Proto, which nobody is believed: if a proxy is"
              + " in front, name it in AMAL_TRUSTED_PROXIES");
    }
  }
}
