package dz.amal.http.security;

import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * What connections may take. Each that is open costs memory, and each body that is being read a
 * thread, so nobody may hold them for nothing.
 *
 * @param connections how many there are at most; more wait for one to end
 * @param silence how long nothing may come or go
 * @param head how long the lines before a body may take; up to three times that is let pass
 * @param bytesPerSecond how fast a body has to come, on average
 */
public record ConnectionLimits(
    int connections, Duration silence, Duration head, int bytesPerSecond) {

  /** In bytes. What is longer is answered with 431. */
  private static final int HEAD_SIZE = 8 * 1024;

  /** Sized for the worst of mobile networks on one side and 512 MiB of memory on the other. */
  public static ConnectionLimits standard() {
    return new ConnectionLimits(4_000, Duration.ofSeconds(30), Duration.ofSeconds(10), 500);
  }

  /** Limits what is the same for all connections. */
  static void applyTo(HttpConfiguration http) {
    http.setRequestHeaderSize(HEAD_SIZE);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  /** Limits a server that has no connector yet. */
  void applyTo(Server server) {
    server.setHandler(new MinimumDataRateHandler(new Leftovers(), bytesPerSecond, 0));
    server.addBean(new NetworkConnectionLimit(connections, server));
    server.addBean(new HeadWatch(server, head));
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarting(LifeCycle event) {
            for (Connector connector : server.getConnectors()) {
              if (connector instanceof ServerConnector network) {
                network.setIdleTimeout(silence.toMillis());
              }
            }
          }
        });
  }
}
