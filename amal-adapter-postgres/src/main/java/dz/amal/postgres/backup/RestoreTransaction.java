package dz.amal.postgres.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in psql, which alone understands what pg_restore writes. Unless {@link #commit()}
 * is reached, whatever the reason, PostgreSQL undoes all of it.
 */
final class RestoreTransaction implements AutoCloseable {

  /** Marks a line of ours among what psql prints. */
  private static final String MARK = "amal-table|";

  private static final String DONE = "amal-tables-done";

  private final ClientPrograms clients;
  private final RunningProgram psql;
  private final OutputStream in;
  private final BufferedReader out;
  private final long rows;
  private final Progress progress;

  private RestoreTransaction(
      ClientPrograms clients, RunningProgram psql, long rows, Progress progress) {
    this.clients = clients;
    this.psql = psql;
    this.in = psql.process().getOutputStream();
    this.out =
        new BufferedReader(
            new InputStreamReader(psql.process().getInputStream(), StandardCharsets.UTF_8));
    this.rows = rows;
    this.progress = progress;
  }

  static RestoreTransaction begin(ClientPrograms clients, long rows, Progress progress) {
    RunningProgram psql =
        clients.startPiped(
            "psql",
            "--no-psqlrc",
            "--quiet",
            "--no-align",
            "--tuples-only",
            "--no-password",
            "--set=ON_ERROR_STOP=1",
            "--set=VERBOSITY=verbose");
    RestoreTransaction transaction = new RestoreTransaction(clients, psql, rows, progress);
    transaction.say(Sql.SETTINGS.text());
    transaction.say("BEGIN;\n");
    return transaction;
  }

  void createRole(String role) {
    say(createRoleStatement(role) + "\n");
  }

  static String createRoleStatement(String role) {
    return "CREATE ROLE \"" + role.replace("\"", "\"\"") + "\" NOLOGIN;";
  }

  /** As a migration does it: a server without a password of its own works as that role. */
  void takeOnApplicationRole() {
    say(Sql.TAKE_ON_APPLICATION_ROLE.text());
  }

  void emptyDatabase() {
    say(Sql.EMPTY_DATABASE.text());
  }

  /**
   * Loads a dump; whoever restores it owns what is in it.
   *
   * @param server its major version
   */
  void load(Contents contents, int server) {
    progress.begin("load rows", rows);
    try (RunningProgram restore =
        clients.startPiped(
            "pg_restore",
            "--file=-",
            "--no-owner",
            "--use-list=" + contents.list(),
            String.valueOf(contents.dump()))) {
      pump(RestoreScript.forServer(server, restore.process().getInputStream()));
      restore.await();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** A row is a line, and what is no row is little: lines tell how far it has come. */
  private void pump(InputStream script) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    for (int read = script.read(buffer); read >= 0; read = script.read(buffer)) {
      in.write(buffer, 0, read);
      for (int at = 0; at < read; at++) {
        lines += buffer[at] == '\n' ? 1 : 0;
      }
      progress.reach(Math.min(lines, rows));
    }
  }

  /** What the tables hold now. */
  List<TableState> tables(int expected) {
    progress.begin("build indexes, then check tables", expected);
    say(Sql.SETTINGS.text());
    say(
        "SELECT 'SELECT ''"
            + MARK
            + "'' || name || ''|'' || rows || ''|'' || checksum FROM (' || statement || ') state'"
            + " FROM (\n"
            + Sql.TABLE_CHECKSUMS.text()
            + ") statements (statement) \\gexec\n\\echo "
            + DONE
            + "\n");
    List<TableState> states = new ArrayList<>();
    try {
      for (String line = out.readLine(); !DONE.equals(line); line = out.readLine()) {
        if (line == null) {
          throw failed(null);
        }
        if (line.startsWith(MARK)) {
          String[] parts = line.substring(MARK.length()).split("\\|", -1);
          states.add(new TableState(parts[0], Long.parseLong(parts[1]), parts[2]));
          progress.reach(states.size());
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return states;
  }

  void commit() {
    say("COMMIT;\n");
    try {
      in.close();
    } catch (IOException e) {
      throw failed(e);
    }
    psql.await();
  }

  private void say(String sql) {
    try {
      in.write(sql.getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** A pipe breaks when psql has ended; then psql says why. */
  private BackupFailed failed(@Nullable Throwable cause) {
    psql.hasEnded(Duration.ofSeconds(10));
    String message =
        "the backup cannot be restored, so the database was left as it was. PostgreSQL says: "
            + psql.complaint();
    return cause == null ? new BackupFailed(message) : new BackupFailed(message, cause);
  }

  @Override
  public void close() {
    psql.close();
  }
}
