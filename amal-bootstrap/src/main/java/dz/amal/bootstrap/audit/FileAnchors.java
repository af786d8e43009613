package dz.amal.bootstrap.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.domain.audit.Anchor;
import dz.amal.domain.audit.Anchors;
import dz.amal.domain.kernel.StorageUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Anchors as lines of a file, {@code {"position": 17, "code": "...", "at": "..."}}, which only its
 * owner can read. A line that a power cut has torn is passed over.
 */
public final class FileAnchors implements Anchors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 1_000;
  private static final byte NEW_LINE = '\n';

  private final Path path;

  /** Those of this file, which need not be there yet. */
  public FileAnchors(Path path) {
    this.path = path;
  }

  @Override
  public synchronized void add(Anchor anchor) {
    makeDirectory();
    try (FileChannel channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.position(channel.size());
      ByteBuffer bytes = line(anchor, isTorn(channel));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new StorageUnavailable("the anchors of the audit cannot be written");
    }
  }

  private void makeDirectory() {
    try {
      Files.createDirectories(path.toAbsolutePath().resolveSibling(".").normalize());
    } catch (IOException e) {
      throw new StorageUnavailable("the anchors of the audit cannot be written");
    }
  }

  private static boolean isTorn(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() > 0
        && channel.read(last, channel.size() - 1) == 1
        && last.get(0) != NEW_LINE;
  }

  private static ByteBuffer line(Anchor anchor, boolean isTorn) throws IOException {
    String json =
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("position", anchor.position())
                .put("code", anchor.code())
                .put("at", anchor.at().toString()));
    return ByteBuffer.wrap(((isTorn ? "\n" : "") + json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean areThere() {
    return Files.exists(path);
  }

  @Override
  public void read(Consumer<List<Anchor>> piece) {
    if (!areThere()) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      List<Anchor> some = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        anchor(line).ifPresent(some::add);
        if (some.size() == AT_ONCE) {
          piece.accept(List.copyOf(some));
          some.clear();
        }
      }
      piece.accept(List.copyOf(some));
    } catch (IOException e) {
      throw new StorageUnavailable("the anchors of the audit cannot be read");
    }
  }

  private static Optional<Anchor> anchor(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return Optional.of(
          new Anchor(
              json.path("position").asLong(),
              json.path("code").asText(),
              Instant.parse(json.path("at").asText())));
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
