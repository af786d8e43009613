package dz.amal.postgres.backup;

/** Thrown when a backup or a restore cannot be done; says in a line why, and holds no row. */
public final class BackupFailed extends RuntimeException {

  BackupFailed(String message) {
    super(message);
  }

  BackupFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
