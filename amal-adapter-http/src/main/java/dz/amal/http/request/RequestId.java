package dz.amal.http.request;

import dz.amal.domain.kernel.IdSource;
import io.javalin.http.Context;

/** Joins an answer to its lines in the log. */
public final class RequestId {

  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "request-id";

  private RequestId() {}

  /** Gives the request an id of our own; what a client sends may hold anything. */
  public static void assign(Context context, IdSource ids) {
    String id = ids.next().toString();
    context.attribute(ATTRIBUTE, id);
    context.header(HEADER, id);
  }

  /** The request's id. */
  public static String of(Context context) {
    String id = context.attribute(ATTRIBUTE);
    return id == null ? "none" : id;
  }
}
