package dz.amal.bootstrap.keys;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.kernel.InvalidValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The file of the keys: {@code {"keys": [{"id": ..., "created_at": ..., "secret": ...}]}}. It is
 * written wholly or not at all, and only its owner can read it.
 */
final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final Path path;

  KeyFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  boolean isThere() {
    return Files.exists(path);
  }

  /** When it was last written; what it holds is the same as long as this is. */
  FileTime writtenAt() {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw refused("cannot be read", e);
    }
  }

  /**
   * Reads the keys.
   *
   * @throws StartFailed if others than its owner can read it, or it is not such a file; says
   *     nothing of what is in it
   */
  KeyRing read() {
    try {
      refuseOthers();
      return ring(JSON.readTree(Files.readAllBytes(path)));
    } catch (IOException | IllegalArgumentException | DateTimeException | InvalidValue e) {
      // Their messages repeat what they could not read.
      throw new StartFailed("the keys " + path + " cannot be used: restore them from the backup");
    }
  }

  private void refuseOthers() throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw new StartFailed(
          "others than their owner can read the keys " + path + ": run chmod 600 " + path);
    }
  }

  /**
   * Writes the first keys.
   *
   * @return false if there is such a file already, which is left as it is
   */
  boolean writeFirst(KeyRing ring) {
    try {
      Path written = writeBeside(ring);
      try {
        Files.createLink(path, written); // unlike a move, it never replaces another's
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } finally {
        Files.delete(written);
        sync(directory());
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw refused("cannot be written", e);
    }
  }

  /** Puts these in the place of those that are there. */
  void write(KeyRing ring) {
    try {
      Files.move(writeBeside(ring), path, StandardCopyOption.ATOMIC_MOVE);
      sync(directory());
    } catch (IOException e) {
      throw refused("cannot be written", e);
    }
  }

  private Path writeBeside(KeyRing ring) throws IOException {
    Files.createDirectories(directory());
    Path beside =
        Files.createTempFile(
            directory(), "keys", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text(ring).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return beside;
  }

  private Path directory() {
    return path.toAbsolutePath().resolveSibling(".").normalize();
  }

  /** So that the name outlives a power cut, too. */
  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static KeyRing ring(JsonNode json) {
    List<Generation> generations = new ArrayList<>();
    for (JsonNode one : json.path("keys")) {
      generations.add(
          new Generation(
              one.path("id").asText(),
              Instant.parse(one.path("created_at").asText()),
              Base64.getDecoder().decode(one.path("secret").asText())));
    }
    if (generations.isEmpty()) {
      throw new InvalidValue("keys", "must be there");
    }
    return new KeyRing(generations);
  }

  private static String text(KeyRing ring) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    var keys = json.putArray("keys");
    for (Generation one : ring.generations()) {
      keys.addObject()
          .put("id", one.id())
          .put("created_at", one.createdAt().toString())
          .put("secret", one.written());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private StartFailed refused(String what, Exception cause) {
    return new StartFailed("the keys " + path + " " + what, cause);
  }
}
