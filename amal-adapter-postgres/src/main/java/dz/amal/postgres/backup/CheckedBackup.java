package dz.amal.postgres.backup;

import java.nio.file.Path;

/** A backup of which every byte was read, and found to be what was written. */
public record CheckedBackup(Path dump, Manifest manifest) {

  /**
   * Reads a backup.
   *
   * @throws BackupFailed if it is damaged, or one of its three files is missing
   */
  public static CheckedBackup of(Path dump) {
    return new CheckedBackup(dump, new BackupFile(dump).checked());
  }
}
