package dz.amal.bootstrap;

import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.keys.FileKeys;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.DatabaseRole;
import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.PostgresDatabase;
import dz.amal.postgres.Schema;

/**
 * The database in use, its schema up to date.
 *
 * @param keys what its stores seal and encrypt with
 */
public record Database(DatabaseAccess access, PostgresDatabase pool, FileKeys keys)
    implements AutoCloseable {

  /** Opens it, and brings its schema up to date where we are the owner. */
  public static Database open(AmalConfig config, World world) {
    DatabaseAccess access = DatabaseAccess.open(config, world.tokens());
    try {
      return over(access, PostgresDatabase.open(prepare(access)), config, world);
    } catch (RuntimeException e) {
      access.close();
      throw e;
    }
  }

  private static Database over(
      DatabaseAccess access, PostgresDatabase pool, AmalConfig config, World world) {
    try {
      return new Database(access, pool, keys(config, pool, world));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * The keys that belong to a database.
   *
   * @throws StartFailed if they are missing though it holds what was made with them
   */
  public static FileKeys keys(AmalConfig config, PostgresDatabase pool, World world) {
    return FileKeys.open(config.keysFile(), () -> pool.stores().auditChain().isBegun(), world);
  }

  /** Returns as whom the application signs in. */
  private static PostgresAddress prepare(DatabaseAccess access) {
    Schema schema = new Schema(access.owner());
    if (access.owner().user().equals(DatabaseRole.APP.roleName())) {
      requireUpToDate(schema);
      return access.owner();
    }
    schema.migrate();
    if (access.maySetPasswords()) {
      access.passwords().forEach(schema::letIn);
    }
    return access
        .of(DatabaseRole.APP)
        .filter(schema::letsInWith)
        .orElseGet(() -> takingOn(access, schema));
  }

  /** Signed in as the owner, and with the application's rights only. */
  private static PostgresAddress takingOn(DatabaseAccess access, Schema schema) {
    if (!schema.mayTakeOn(DatabaseRole.APP)) {
      throw new StartFailed(
          access.owner().user()
              + " may not take on the role amal_app: set AMAL_DATABASE_APP_PASSWORD, or GRANT"
              + " amal_app to it");
    }
    return access.owner();
  }

  private static void requireUpToDate(Schema schema) {
    int pending = schema.pendingMigrations();
    if (pending > 0) {
      throw new StartFailed(
          "the schema lacks "
              + pending
              + " migrations, and amal_app may not change it: run ./amal migrate with"
              + " AMAL_DATABASE_URL naming its owner");
    }
  }

  /** Whether this process is the only one that may use the database. */
  public boolean isExclusive() {
    return access.isExclusive();
  }

  /** Its stores. */
  public Stores stores() {
    return pool.stores(keys);
  }

  @Override
  public void close() {
    pool.close();
    access.close();
  }
}
