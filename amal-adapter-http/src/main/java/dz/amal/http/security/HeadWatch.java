package dz.amal.http.security;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a request has begun and does not get to the end of its headers
 * (slowloris). A byte now and then is no silence, so no idle timeout ends them.
 *
 * <p>Looks at every connection each time the patience is over, and closes what has begun a request
 * by one look and is still at it by the next.
 */
final class HeadWatch extends AbstractLifeCycle {

  private final Server server;
  private final Duration patience;
  private Map<EndPoint, Head> heads = Map.of();
  private Scheduler.@Nullable Task next;

  HeadWatch(Server server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * How far a connection was at a look.
   *
   * @param requests how many have come whole
   * @param hasBegun whether another has begun
   */
  private record Head(long requests, long bytes, boolean hasBegun) {

    static final Head NONE = new Head(0, 0, false);

    /** At the next look, between requests. */
    Head then(long requestsNow, long bytesNow) {
      boolean same = requestsNow == requests;
      return new Head(requestsNow, bytesNow, same && (hasBegun || bytesNow > bytes));
    }
  }

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected synchronized void doStop() {
    if (next != null) {
      next.cancel();
    }
  }

  private synchronized void schedule() {
    next = server.getScheduler().schedule(this::look, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    Map<EndPoint, Head> seen = new HashMap<>();
    for (var connector : server.getConnectors()) {
      connector.getConnectedEndPoints().forEach(endPoint -> look(endPoint, seen));
    }
    heads = seen;
    if (isRunning()) {
      schedule();
    }
  }

  private void look(EndPoint endPoint, Map<EndPoint, Head> seen) {
    Connection connection = endPoint.getConnection();
    if (connection == null || connection.getMessagesIn() != connection.getMessagesOut()) {
      return; // a request is being answered, and has its own limits
    }
    Head before = heads.getOrDefault(endPoint, Head.NONE);
    Head now = before.then(connection.getMessagesIn(), connection.getBytesIn());
    if (before.hasBegun() && now.hasBegun()) {
      endPoint.close();
    } else {
      seen.put(endPoint, now);
    }
  }
}
