package dz.amal.postgres.backup;

import dz.amal.postgres.SqlResource;

/** The SQL files of this package. */
enum Sql {
  SETTINGS("settings.sql"),
  TAKE_ON_APPLICATION_ROLE("take-on-application-role.sql"),
  TABLE_CHECKSUMS("table-checksums.sql"),
  EMPTY_DATABASE("empty-database.sql");

  private final String file;

  Sql(String file) {
    this.file = file;
  }

  String text() {
    return SqlResource.read("backup/" + file);
  }
}
