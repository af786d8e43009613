package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.postgres.backup.WalRecovery;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "recover",
    description = "Makes a new data directory from an archive, as the database was at some time.")
final class RecoverCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The archive, as ./amal archive has written it.")
  private @Nullable Path archive;

  @Option(
      names = "--data-dir",
      required = true,
      paramLabel = "NEWDIR",
      description = "The data directory to make.")
  private @Nullable Path dataDirectory;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "As 2026-11-22T10:00:00Z; otherwise as late as there is WAL.")
  private @Nullable String time;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Optional<Instant> until = Optional.ofNullable(time).map(this::instant);
    AmalConfig config = Environment.config();
    Path directory = Given.given(dataDirectory).toAbsolutePath().normalize();
    Optional<String> reached =
        new WalRecovery(Given.given(archive), config.postgresPrograms(), World.real().tokens())
            .into(directory, until);
    spec.commandLine()
        .getOut()
        .printf(
            "Recovered into %s; the last transaction in it was at %s.%n"
                + "AMAL_DATA_DIR=%s ./amal run starts the server on it.%n",
            directory, reached.orElse("or before the base backup"), directory);
    return 0;
  }

  private Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--to must be a time as 2026-11-22T10:00:00Z", e);
    }
  }
}
