package dz.amal.postgres.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which server an archive is of; it stands in the archive, so that no other one writes there.
 *
 * @param systemIdentifier what initdb has given to the cluster
 * @param walSegmentBytes how long a file of WAL is
 */
record ArchivedServer(String systemIdentifier, long walSegmentBytes) {

  private static final String FILE = "archive.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  static ArchivedServer of(Session session) {
    return new ArchivedServer(
        session.value("SELECT system_identifier FROM pg_control_system()"),
        Long.parseLong(
            session.value("SELECT setting FROM pg_settings WHERE name = 'wal_segment_size'")));
  }

  static ArchivedServer in(Path archive) {
    try {
      return JSON.readValue(Files.readString(archive.resolve(FILE)), ArchivedServer.class);
    } catch (IOException e) {
      throw new BackupFailed(archive + " is no archive: it has no " + FILE, e);
    }
  }

  /** Makes the archive this server's, or checks that it is. */
  void claim(Path archive) {
    try {
      if (!Files.exists(archive.resolve(FILE))) {
        Files.writeString(archive.resolve(FILE), JSON.writeValueAsString(this) + "\n");
      } else if (!in(archive).equals(this)) {
        throw new BackupFailed(archive + " is the archive of another server; name another one");
      }
    } catch (IOException e) {
      throw new BackupFailed("cannot write to the directory " + archive, e);
    }
  }
}
