package dz.amal.bootstrap.audit;

import dz.amal.application.audit.AuditReport;
import dz.amal.application.audit.AuditUseCases;
import dz.amal.application.audit.LinkAudit;
import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;
import dz.amal.postgres.Schema;
import dz.amal.postgres.embedded.EmbeddedPostgres;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.CountingTokens;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NotedAnchors;
import dz.amal.testkit.fixture.RotatedKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A real PostgreSQL with an audit in it, and its owner, who can change everything there. */
final class AuditedDatabase implements AutoCloseable {

  final SettableClock clock = new SettableClock();
  final RotatedKeys keys = new RotatedKeys();
  final NotedAnchors anchors = new NotedAnchors();
  private final CountingIds ids = new CountingIds();
  private final EmbeddedPostgres server;
  private final PostgresAddress owner;
  private final PostgresDatabase pool;
  private final Stores stores;

  AuditedDatabase() {
    server =
        EmbeddedPostgres.openThrowAway(
            directory(),
            Optional.ofNullable(System.getenv("AMAL_PG_BIN")).map(Path::of),
            new CountingTokens());
    server.createDatabase("audited");
    owner =
        new PostgresAddress(server.jdbcUrl("audited"), EmbeddedPostgres.USER, server.password());
    new Schema(owner).migrate();
    pool = PostgresDatabase.open(owner);
    stores = pool.stores(keys);
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("amal-audited");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stores stores() {
    return stores;
  }

  /** Another pool over the same database, as of another node. */
  PostgresDatabase otherPool() {
    return PostgresDatabase.open(owner);
  }

  /** Notes down so many acts, a second apart each, each in a transaction. */
  void act(int times) {
    for (int i = 0; i < times; i++) {
      clock.advance(Duration.ofSeconds(1));
      stores.transactions().runInTransaction(() -> note(stores));
    }
  }

  /** Notes down an act in the transaction of these stores that is open. */
  void note(Stores in) {
    new NoteAct(in.auditTrail(), ids, clock)
        .byNobody(
            AuditAction.DOCUMENT_ADDED,
            AuditEntry.Subject.of("document", ids.next()),
            Map.of("review_status", "pending"));
  }

  LinkAudit.Outcome link() {
    return link(stores);
  }

  LinkAudit.Outcome link(Stores in) {
    return audit(in).link().handle();
  }

  AuditReport verify() {
    return audit(stores).verify().handle((done, total) -> {});
  }

  private AuditUseCases audit(Stores in) {
    return AuditUseCases.over(in, keys, anchors, ids, clock);
  }

  /** What the owner of the database does past Amal; triggers do not keep them from it. */
  void asOwner(String sql) {
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the owner could not", e);
    }
  }

  /** Everything forgotten, as in a new database. */
  void empty() {
    asOwner("TRUNCATE audit_logs, ops.audit_chain, ops.audit_unlinked");
    anchors.lose();
  }

  @Override
  public void close() {
    pool.close();
    server.close();
  }
}
