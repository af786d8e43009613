package dz.amal.bootstrap.cli;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.safety.ConfirmContact;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.files.EmergencyContactsFile;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.safety.ContactList;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresDatabase;
import java.util.UUID;
import java.util.function.Function;

/** The emergency contacts for commands: whoever has the machine runs the installation. */
final class Safety {

  private Safety() {}

  /** As whom commands ask. */
  static Caller operator() {
    return new Caller(new UserId(new UUID(0, 0)), Role.ADMIN, ReadingLanguage.ENGLISH, false);
  }

  /** Does something with the contacts as they are in the database. */
  static <T> T withContacts(Function<ConfirmContact, T> work) {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, world.tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      Stores stores = database.stores(Database.keys(config, database, world));
      ContactList contacts =
          new ContactList(
              EmergencyContactsFile.read(config.emergencyContacts()),
              stores.contactConfirmations());
      contacts.refresh();
      return work.apply(
          new ConfirmContact(
              stores.transactions(),
              contacts,
              stores.contactConfirmations(),
              new NoteAct(stores.auditTrail(), world.ids(), world.clock()),
              world.ids(),
              world.clock()));
    }
  }
}
