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

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("nothing");
  }
}
