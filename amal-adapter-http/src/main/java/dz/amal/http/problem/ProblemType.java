package dz.amal.http.problem;

import java.util.Locale;

/**
 * All that can go wrong. Names are part of the API. Each has a title and a detail in every
 * language, and a page at its path.
 */
public enum ProblemType {
  MALFORMED(400),
  INVALID_VALUE(400),
  SIGN_IN_REQUIRED(401),
  WRONG_CREDENTIALS(401),
  CODE_REQUIRED(401),
  NOT_ALLOWED(403),
  SECOND_FACTOR_REQUIRED(403),
  OWN_DOCUMENT(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  KEY_REUSED(409),
  STILL_THINKING(409),
  WRONG_STATE(409),
  DUPLICATE_DOCUMENT(409),
  NOT_STRIPPED(409),
  CHANGED_MEANWHILE(409),
  PRECONDITION_FAILED(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  TOO_MANY_REQUESTS(429),
  UNEXPECTED(500),
  UNAVAILABLE(503);

  private static final String PATH = "/problems/";

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The last part of {@link #path()}, as {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The {@code type} member, and where its page is. */
  public String path() {
    return PATH + slug();
  }
}
