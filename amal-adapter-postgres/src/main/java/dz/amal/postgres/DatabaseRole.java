package dz.amal.postgres;

/** The roles that the schema knows, beside the one that owns it. */
public enum DatabaseRole {
  /**
   * The application: reads and writes what its queries need, and adds to what tells of the past.
   */
  APP("amal_app"),
  /** Analysts: read everything but secrets and the words of people who did not agree to it. */
  READONLY("amal_readonly");

  private final String roleName;

  DatabaseRole(String roleName) {
    this.roleName = roleName;
  }

  /** What the role is called in the database. */
  public String roleName() {
    return roleName;
  }
}
