package dz.amal.http.security;

import dz.amal.domain.kernel.IdSource;
import dz.amal.http.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is no request that a route could see: a line that cannot be read, headers that are
 * too large. Says the status, and nothing of what was sent or of what reads it.
 */
final class EarlyErrors extends ErrorHandler {

  private final IdSource ids;

  /** Gives each answer an id from there, as routes do. */
  EarlyErrors(IdSource ids) {
    this.ids = ids;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    SecurityHeaders.ALWAYS.forEach(response.getHeaders()::put);
    response.getHeaders().put("X-Request-Id", ids.next().toString());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.write(true, ByteBuffer.wrap(problem(code)), callback);
  }

  /** RFC 9457, 4.2.1: a problem that is no more than its status. */
  private static byte[] problem(int code) {
    return ("{\"type\":\"about:blank\",\"title\":\""
            + HttpStatus.getMessage(code)
            + "\",\"status\":"
            + code
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
