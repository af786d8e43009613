package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How tests start servers: on a free port, over a real embedded PostgreSQL of their own. */
final class RunningAmal {

  private RunningAmal() {}

  /** A server in this process. */
  static Amal start(Path data, Models models, Map<String, String> settings) {
    return Amal.start(AmalConfig.from(environment(data, settings), data), models, World.real());
  }

  /** The settings of a server that keeps its data there. */
  static Map<String, String> environment(Path data, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AMAL_HTTP_HOST", "127.0.0.1");
    environment.put("AMAL_HTTP_PORT", "0");
    environment.put("AMAL_DATA_DIR", data.toString());
    programs().ifPresent(programs -> environment.put("AMAL_PG_BIN", programs.toString()));
    environment.putAll(settings);
    return environment;
  }

  /** Where PostgreSQL's programs are, if the launcher has said so. */
  static Optional<Path> programs() {
    return Optional.ofNullable(System.getenv("AMAL_PG_BIN")).map(Path::of);
  }

  /** A data directory below target, which goes with the next clean. */
  static Path newDataDirectory() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
