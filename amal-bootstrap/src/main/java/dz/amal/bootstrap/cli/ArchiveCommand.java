package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.postgres.backup.WalArchive;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "archive",
    description =
        "Copies the running cluster daily, and its WAL as it is written; Ctrl-C or SIGTERM stops it.")
final class ArchiveCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Where the archive is; made if it is missing.")
  private @Nullable Path directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    PrintWriter out = spec.commandLine().getOut();
    try (Bars bars = new Bars()) {
      WalArchive archive =
          new WalArchive(
              Given.given(directory),
              () -> DatabaseAccess.toRunning(config).owner(),
              config.postgresPrograms(),
              World.real().clock(),
              bars,
              out::println);
      runUntilStopped(archive);
    }
    return 0;
  }

  private static void runUntilStopped(WalArchive archive) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              archive.stop();
              await(ended);
            },
            "amal-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      archive.run();
    } finally {
      ended.countDown();
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
