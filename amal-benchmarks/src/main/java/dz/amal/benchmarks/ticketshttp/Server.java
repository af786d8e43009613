package dz.amal.benchmarks.ticketshttp;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.bootstrap.Amal;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server in this process, as it comes, over a scratch cluster. */
final class Server {

  private Server() {}

  static Amal start(ScratchCluster cluster, String database) {
    Map<String, String> settings =
        Map.of(
            "AMAL_HTTP_HOST",
            "127.0.0.1",
            "AMAL_HTTP_PORT",
            "0",
            "AMAL_DATA_DIR",
            newDirectory().toString(),
            "AMAL_DATABASE_URL",
            cluster.address(database).libpqUrl());
    return Amal.start(
        AmalConfig.from(settings, Path.of("").toAbsolutePath()), Models.offline(), World.real());
  }

  /** For its keys. */
  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("amal-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
