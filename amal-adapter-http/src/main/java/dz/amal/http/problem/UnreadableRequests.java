package dz.amal.http.problem;

import dz.amal.domain.kernel.IdSource;
import dz.amal.http.request.Json;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that are so broken that they reach no route, such as a path with a NUL or a
 * header without an end. Left to itself, Jetty would answer with a page of its own.
 */
public final class UnreadableRequests extends ErrorHandler {

  private final Problems problems;
  private final Json json;
  private final IdSource ids;

  /** With the way to say what is wrong. */
  UnreadableRequests(Problems problems, Json json, IdSource ids) {
    this.problems = problems;
    this.json = json;
    this.ids = ids;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String id = ids.next().toString();
    String language = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
    response.getHeaders().put("X-Request-Id", id);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    String problem = json.write(problems.unreadable(code, language, id));
    Content.Sink.write(response, true, problem, callback);
  }
}
