package dz.amal.benchmarks.server;

import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.bootstrap.Amal;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.Threads;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A server in this process, over a scratch cluster. */
public final class BenchServer {

  private BenchServer() {}

  /** As it comes. */
  public static Amal start(ScratchCluster cluster, String database) {
    return start(cluster, database, Models.offline());
  }

  /** With other models. */
  public static Amal start(ScratchCluster cluster, String database, Models models) {
    return Amal.start(config(cluster, database, Map.of()), models, World.real());
  }

  /** With models that are waited for, as those of another machine are. */
  public static Amal startWaiting(
      ScratchCluster cluster, String database, Models models, Map<String, String> settings) {
    return Amal.start(
        config(cluster, database, settings), models, World.real(), Threads::ofModelsElsewhere);
  }

  private static AmalConfig config(
      ScratchCluster cluster, String database, Map<String, String> further) {
    Map<String, String> settings = new HashMap<>(further);
    settings.put("AMAL_HTTP_HOST", "127.0.0.1");
    settings.put("AMAL_HTTP_PORT", "0");
    settings.put("AMAL_DATA_DIR", newDirectory().toString());
    settings.put("AMAL_DATABASE_URL", cluster.address(database).libpqUrl());
    return AmalConfig.from(settings, Path.of("").toAbsolutePath());
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
