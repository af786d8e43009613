package dz.amal.postgres.embedded;

/** Thrown when the private PostgreSQL cannot be set up or started; says what to do next. */
public final class EmbeddedPostgresFailure extends RuntimeException {

  EmbeddedPostgresFailure(String message) {
    super(message);
  }

  EmbeddedPostgresFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
