package dz.amal.postgres.embedded;

import dz.amal.domain.kernel.TokenSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a data directory from a base backup and the WAL that was written since.
 *
 * @param directory a new one, or an empty one
 * @param preferred where PostgreSQL's programs are; empty to look in the usual places
 * @param passwords where the new cluster gets its password from
 */
public record ClusterRecovery(Path directory, Optional<Path> preferred, TokenSource passwords) {

  /** Much WAL takes long. */
  private static final Duration PATIENCE = Duration.ofDays(2);

  private static final Pattern LAST_TRANSACTION =
      Pattern.compile("last completed transaction was at log time (\\S+ \\S+)");

  /**
   * Unpacks a base backup, checks it, and lets PostgreSQL replay WAL until it is ready for use;
   * then stops it.
   *
   * @param base holds base.tar.gz, pg_wal.tar.gz and backup_manifest
   * @param restoreCommand fetches a file of WAL, in PostgreSQL's sense
   * @param until empty for all that there is
   * @return the time of the last transaction that was replayed, as PostgreSQL writes it; empty if
   *     none came after the base backup
   * @throws EmbeddedPostgresFailure if it fails; no cluster is left in the directory
   */
  public Optional<String> from(Path base, String restoreCommand, Optional<Instant> until) {
    Path unfinished = directory.resolve("postgres.unfinished");
    makeEmpty(unfinished);
    unpack(base, unfinished);
    String settings = configure(unfinished, restoreCommand, until);
    Cluster.move(unfinished, directory.resolve("postgres"));
    Cluster cluster = Cluster.in(directory, preferred);
    try {
      replay(cluster);
      write(cluster.data().resolve("postgresql.auto.conf"), settings);
      setPassword(cluster);
      return lastTransaction(cluster);
    } catch (RuntimeException e) {
      Trees.delete(cluster.data());
      throw e;
    }
  }

  private void makeEmpty(Path unfinished) {
    try {
      Files.createDirectories(directory);
      if (Files.exists(directory.resolve("postgres"))) {
        throw new EmbeddedPostgresFailure(directory + " holds a cluster already; name a new one");
      }
      Trees.delete(unfinished);
      Files.createDirectory(unfinished);
      ServerAccount.current().own(unfinished);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot make " + unfinished, e);
    }
  }

  private void unpack(Path base, Path data) {
    ServerAccount account = ServerAccount.current();
    Commands.output(account.run(tar(base.resolve("base.tar.gz"), data)));
    Commands.output(account.run(tar(base.resolve("pg_wal.tar.gz"), data.resolve("pg_wal"))));
    Commands.output(account.run(List.of("chmod", "700", data.toString())));
    PostgresPrograms programs = PostgresPrograms.find(preferred, versionOf(data));
    Commands.output(
        account.run(
            List.of(
                programs.program("pg_verifybackup"),
                "--quiet",
                "--manifest-path=" + base.resolve("backup_manifest"),
                data.toString())));
  }

  private static List<String> tar(Path archive, Path into) {
    return List.of("tar", "-xzf", archive.toString(), "-C", into.toString());
  }

  private static Optional<String> versionOf(Path data) {
    try {
      return Optional.of(Files.readString(data.resolve("PG_VERSION")).strip());
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("the base backup holds no cluster", e);
    }
  }

  /** Says how to recover, and returns the settings that count afterwards. */
  private static String configure(Path data, String restoreCommand, Optional<Instant> until) {
    Path file = data.resolve("postgresql.auto.conf");
    List<String> lines = new ArrayList<>();
    lines.add("restore_command = " + quoted(restoreCommand));
    lines.add("recovery_target_action = 'promote'");
    // PostgreSQL knows no Z here.
    until.ifPresent(
        time -> lines.add("recovery_target_time = " + quoted(time.toString().replace("Z", "+00"))));
    try {
      String before = Files.readString(file);
      write(file, before + String.join("\n", lines) + "\n");
      Files.createFile(data.resolve("recovery.signal"));
      ServerAccount.current().own(data.resolve("recovery.signal"));
      return before;
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot write " + file, e);
    }
  }

  private static String quoted(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot write " + file, e);
    }
  }

  private static void replay(Cluster cluster) {
    boolean isStarted =
        cluster.start(EmbeddedPostgres.freePort(), List.of("hot_standby=off"), PATIENCE);
    // pg_ctl waits for the beginning of the replay only.
    if (!isStarted || !cluster.awaitReplayed()) {
      throw new EmbeddedPostgresFailure(
          "the WAL cannot be replayed. PostgreSQL says: " + lastFailure(cluster));
    }
    cluster.stop();
  }

  private static String lastFailure(Cluster cluster) {
    return logOf(cluster)
        .lines()
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
        .reduce((first, last) -> last)
        .map(line -> line.replaceAll(".*(FATAL|PANIC): +", ""))
        .orElse("nothing");
  }

  private static Optional<String> lastTransaction(Cluster cluster) {
    Matcher matcher = LAST_TRANSACTION.matcher(logOf(cluster));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String logOf(Cluster cluster) {
    try {
      return Files.readString(cluster.log());
    } catch (IOException e) {
      throw new EmbeddedPostgresFailure("cannot read " + cluster.log(), e);
    }
  }

  /**
   * The old password went with the old directory. A server for one user, which reads statements
   * from its input, asks for none.
   */
  private void setPassword(Cluster cluster) {
    String password = passwords.next();
    cluster.writePassword(password);
    Commands.Result result =
        Commands.run(
            cluster
                .account()
                .run(
                    List.of(
                        cluster.programs().program("postgres"),
                        "--single",
                        "-D",
                        cluster.data().toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres")),
            "ALTER ROLE " + EmbeddedPostgres.USER + " PASSWORD " + quoted(password) + "\n");
    if (result.exit() != 0) {
      throw new EmbeddedPostgresFailure(
          "the base backup is not of an embedded cluster: it has no role "
              + EmbeddedPostgres.USER
              + "; docs/operations.md says how to recover by hand");
    }
  }
}
