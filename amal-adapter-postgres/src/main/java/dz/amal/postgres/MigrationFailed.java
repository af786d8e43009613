package dz.amal.postgres;

/** Thrown when the schema cannot be brought up to date; the cause says why. */
public final class MigrationFailed extends RuntimeException {

  MigrationFailed(Throwable cause) {
    super(
        "the database cannot be reached or migrated; check its address, and that its user may"
            + " create extensions, schemas and roles. It says: "
            + firstLine(cause),
        cause);
  }

  /** What PostgreSQL says, below what Flyway says of it. */
  private static String firstLine(Throwable cause) {
    Throwable below = cause;
    while (below.getCause() != null) {
      below = below.getCause();
    }
    return String.valueOf(below.getMessage()).lines().findFirst().orElse("nothing");
  }
}
