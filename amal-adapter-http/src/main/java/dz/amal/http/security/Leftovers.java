package dz.amal.http.security;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads and forgets what is left of a body when its request has been answered, so that whoever
 * still sends gets the answer: a connection that is closed with something unread is reset, and what
 * was sent over it last is lost (RFC 9112, 9.6). Holds no thread while it waits.
 */
final class Leftovers extends Handler.Wrapper {

  /** More than any body that a route takes. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(
        new Unhurried(request),
        response,
        Callback.from(() -> new Rest(request, callback).read(), callback::failed));
  }

  /** A request whose servlet does not give up the connection for what has not come yet. */
  private static final class Unhurried extends Request.Wrapper {

    Unhurried(Request request) {
      super(request);
    }

    @Override
    public boolean consumeAvailable() {
      return true;
    }
  }

  /** What has not been read yet. */
  private static final class Rest {

    private final Request request;
    private final Callback answered;
    private long bytes;

    Rest(Request request, Callback answered) {
      this.request = request;
      this.answered = answered;
    }

    void read() {
      if (isNotSent()) {
        answered.succeeded();
        return;
      }
      Content.Chunk chunk = request.read();
      while (chunk != null && !isLast(chunk)) {
        chunk = request.read();
      }
      if (chunk == null) {
        request.demand(this::read);
      } else {
        answered.succeeded();
      }
    }

    /** Whoever waits to be told to send it has been answered instead. */
    private boolean isNotSent() {
      return bytes == 0
          && request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString());
    }

    private boolean isLast(Content.Chunk chunk) {
      bytes += chunk.remaining();
      chunk.release();
      return Content.Chunk.isFailure(chunk) || chunk.isLast() || bytes > MOST_BYTES;
    }
  }
}
