package dz.amal.postgres.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backup holds, as JSON beside the dump.
 *
 * @param takenAt when it was begun, in UTC as ISO 8601
 * @param database its name; empty if the backup is older than this part of the manifest
 * @param systemIdentifier what initdb has given to the cluster; empty as the name may be
 * @param schemaVersion the last migration that has run
 * @param roles that have privileges on what is in it, and that a dump does not bring along
 */
public record Manifest(
    String takenAt,
    String database,
    String systemIdentifier,
    String serverVersion,
    String schemaVersion,
    List<String> roles,
    List<TableState> tables) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  static Manifest read(Path file) {
    try {
      JsonNode manifest = JSON.readTree(Files.readString(file));
      if (manifest instanceof ObjectNode fields) {
        fields.putIfAbsent("database", TextNode.valueOf(""));
        fields.putIfAbsent("system_identifier", TextNode.valueOf(""));
      }
      return JSON.treeToValue(manifest, Manifest.class);
    } catch (IOException e) {
      throw new BackupFailed(file + " is missing or no manifest of a backup", e);
    }
  }

  String json() throws IOException {
    return JSON.writeValueAsString(this) + "\n";
  }

  boolean isOfTheSameDatabaseAs(Manifest other) {
    return database.equals(other.database) && systemIdentifier.equals(other.systemIdentifier);
  }

  /** How many rows all tables have together. */
  public long rows() {
    return tables.stream().mapToLong(TableState::rows).sum();
  }
}
