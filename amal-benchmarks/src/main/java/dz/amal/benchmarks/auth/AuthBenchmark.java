package dz.amal.benchmarks.auth;

import dz.amal.application.identity.Authenticate;
import dz.amal.benchmarks.database.ScratchCluster;
import dz.amal.benchmarks.database.Sql;
import dz.amal.benchmarks.report.Benchmark;
import dz.amal.benchmarks.report.Check;
import dz.amal.benchmarks.report.Column;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.benchmarks.report.Progress;
import dz.amal.benchmarks.report.Report;
import dz.amal.benchmarks.report.Table;
import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.identity.SessionPolicy;
import dz.amal.domain.identity.SessionToken;
import dz.amal.memory.InMemorySessionCache;
import dz.amal.postgres.PostgresDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/**
 * Checks of tokens by one thread: with the memory that a server has, and without it, when each asks
 * the database.
 */
public final class AuthBenchmark implements Benchmark {

  private static final String DATABASE = "auth";
  private static final double MOST_CACHED_MILLIS = 0.2;
  private static final int WARM_UPS = 20_000;

  private final AuthSetting setting;

  /** A benchmark of so many sessions. */
  public AuthBenchmark(AuthSetting setting) {
    this.setting = setting;
  }

  @Override
  public Report run() throws SQLException, InterruptedException {
    try (ScratchCluster cluster = ScratchCluster.quick()) {
      cluster.createMigrated(DATABASE);
      fill(cluster);
      return measure(cluster);
    }
  }

  /** Guests with a session each; the token of the n-th is "token n". */
  private void fill(ScratchCluster cluster) throws SQLException {
    try (Connection connection = cluster.connect(DATABASE)) {
      Sql.execute(
          connection,
          "INSERT INTO users (id, is_guest) SELECT gen_random_uuid(), TRUE FROM"
              + " generate_series(1, "
              + setting.sessions()
              + ")");
      Sql.execute(
          connection,
          "INSERT INTO user_sessions (user_id, token_hash, expires_at) SELECT id,"
              + " encode(sha256(convert_to('token ' || row_number() OVER (), 'UTF8')), 'hex'),"
              + " NOW() + INTERVAL '1 day' FROM users");
      Sql.execute(connection, "VACUUM ANALYZE users, user_sessions");
    }
  }

  private Report measure(ScratchCluster cluster) throws SQLException, InterruptedException {
    Latencies cached =
        time("remembered", cluster, new InMemorySessionCache(Clock.systemUTC()), setting.hot());
    Reads before = Reads.of(cluster);
    Latencies asked = time("asked", cluster, new NoSessionCache(), setting.sessions());
    return report(cached, asked, Reads.of(cluster).since(before));
  }

  /** Over connections of its own, which hand in what they have counted when they are closed. */
  private Latencies time(String task, ScratchCluster cluster, SessionCache cache, int tokens) {
    try (PostgresDatabase database = PostgresDatabase.open(cluster.address(DATABASE))) {
      return time(task, authenticate(database, cache), tokens);
    }
  }

  private static Authenticate authenticate(PostgresDatabase database, SessionCache cache) {
    return new Authenticate(
        database.stores().sessions(), cache, SessionPolicy.standard(), Clock.systemUTC());
  }

  /** Each of the tokens in turn, first without counting. */
  private Latencies time(String task, Authenticate authenticate, int tokens) {
    Latencies latencies = new Latencies();
    int all = WARM_UPS + setting.checks();
    try (ProgressBar bar = Progress.of("auth: " + task, all)) {
      for (int i = 0; i < all; i++) {
        SessionToken token = new SessionToken("token " + (1 + i % tokens));
        long start = System.nanoTime();
        boolean isKnown = authenticate.handle(token).isPresent();
        long took = System.nanoTime() - start;
        if (!isKnown) {
          throw new IllegalStateException("a session is missing");
        }
        if (i >= WARM_UPS) {
          latencies.add(took);
        }
        if (i % 1_000 == 0) {
          bar.stepTo(i);
        }
      }
    }
    return latencies;
  }

  /**
   * What PostgreSQL has counted.
   *
   * @param wholeTables how often a table of users or sessions was read from one end to the other
   * @param byIndex how often a row of them was looked up
   * @param statements that ended, each a transaction of its own
   */
  private record Reads(long wholeTables, long byIndex, long statements) {

    static Reads of(ScratchCluster cluster) throws SQLException, InterruptedException {
      Thread.sleep(2_000); // until those who were closed have handed in what they counted
      try (Connection connection = cluster.connect(DATABASE);
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT sum(seq_scan), sum(idx_scan), (SELECT xact_commit FROM pg_stat_database"
                      + " WHERE datname = current_database()) FROM pg_stat_user_tables"
                      + " WHERE relname IN ('users', 'user_sessions')")) {
        row.next();
        return new Reads(row.getLong(1), row.getLong(2), row.getLong(3));
      }
    }

    Reads since(Reads before) {
      return new Reads(
          wholeTables - before.wholeTables,
          byIndex - before.byIndex,
          statements - before.statements);
    }
  }

  private Report report(Latencies cached, Latencies asked, Reads reads) {
    double checks = WARM_UPS + (double) setting.checks();
    List<Column> columns =
        List.of(
            Column.words("a check", "what"),
            Column.number("a second", "per_second", 0),
            Column.number("median ms", "median_ms", 4),
            Column.number("p99 ms", "p99_ms", 4),
            Column.number("statements", "statements", 2),
            Column.number("index look-ups", "lookups", 2),
            Column.number("whole tables", "whole_tables", 2));
    return new Report(
        "auth",
        String.format(
            "%,d sessions, %,d of them hot, %,d checks of one thread",
            setting.sessions(), setting.hot(), setting.checks()),
        List.of(
            new Table(
                "tokens",
                columns,
                List.of(
                    row("remembered by the server", cached, 0, 0, 0),
                    row(
                        "asked of PostgreSQL",
                        asked,
                        reads.statements() / checks,
                        reads.byIndex() / checks,
                        reads.wholeTables() / checks)))),
        List.of(
            Check.atMost(
                "p99 of a remembered check, ms", cached.percentileMillis(99), MOST_CACHED_MILLIS),
            Check.atMost("statements of an asked check", reads.statements() / checks, 1.01),
            Check.atMost("whole tables read for checks", (double) reads.wholeTables(), 0)));
  }

  private static List<Object> row(
      String what, Latencies latencies, double statements, double lookups, double wholeTables) {
    return List.of(
        what,
        latencies.perSecond(),
        latencies.medianMillis(),
        latencies.percentileMillis(99),
        statements,
        lookups,
        wholeTables);
  }
}
