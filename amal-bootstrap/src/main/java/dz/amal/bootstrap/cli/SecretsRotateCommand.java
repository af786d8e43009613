package dz.amal.bootstrap.cli;

import dz.amal.application.audit.NoteAct;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.keys.FileKeys;
import dz.amal.bootstrap.keys.Generation;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresDatabase;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rotate",
    description = {
      "Makes new keys, with which everything new is made from then on.",
      "Those before stay in the file, to read what was made with them."
    })
final class SecretsRotateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      FileKeys keys = Database.keys(config, database, world);
      Generation next = FileKeys.next(world);
      rotate(database.stores(keys), keys, next, world);
      PrintWriter out = spec.commandLine().getOut();
      out.println("New keys: " + next.id());
      out.println("Running servers go by them within a minute. Back up " + config.keysFile() + ".");
      out.flush();
      return 0;
    }
  }

  /** The file last: what cannot be audited does not happen, and what fails is not audited. */
  private static void rotate(Stores stores, FileKeys keys, Generation next, World world) {
    NoteAct note = new NoteAct(stores.auditTrail(), world.ids(), world.clock());
    stores
        .transactions()
        .runInTransaction(
            () -> {
              note.by(
                  Safety.operator(),
                  AuditAction.KEYS_ROTATED,
                  AuditEntry.Subject.ofAny("keys"),
                  Map.of("key", next.id()));
              stores.auditChain().isBegun(); // sends the entry, so that it is known to be taken
              keys.rotate(next);
            });
  }
}
