package dz.amal.postgres.backup;

/**
 * What makes a server keep WAL until it is in the archive. A slot whose receiver is gone would keep
 * it until the disk is full, so there has to be a limit.
 */
record ReplicationSlot(Session session) {

  static final String NAME = "amal_archive";

  private static final String WHERE = " FROM pg_replication_slots WHERE slot_name = '" + NAME + "'";

  /**
   * Makes the slot unless it is there.
   *
   * @return whether what was received before goes on without a gap
   */
  boolean prepare() {
    refuseWithoutLimit();
    if (!session.isTrue("SELECT EXISTS (SELECT" + WHERE + ")")) {
      create();
      return false;
    }
    if (session.isTrue("SELECT active" + WHERE)) {
      throw new BackupFailed("another ./amal archive receives from this server");
    }
    if (session.isTrue("SELECT wal_status = 'lost'" + WHERE)) {
      session.value("SELECT pg_drop_replication_slot('" + NAME + "')");
      create();
      return false;
    }
    return true;
  }

  private void create() {
    session.value("SELECT pg_create_physical_replication_slot('" + NAME + "', true)");
  }

  private void refuseWithoutLimit() {
    if (session.value("SHOW max_slot_wal_keep_size").equals("-1")) {
      throw new BackupFailed(
          "without a limit, WAL that nobody fetches would fill the server's disk; an administrator"
              + " has to run: ALTER SYSTEM SET max_slot_wal_keep_size = '10GB';"
              + " SELECT pg_reload_conf();");
    }
  }
}
