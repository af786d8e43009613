package dz.amal.postgres.schema;

import dz.amal.postgres.PostgresAddress;
import dz.amal.postgres.TestCluster;
import java.sql.SQLException;

/**
 * A database with {@code small-data-set.sql} in it, and everybody who may ask it.
 *
 * @param owner owns the schema
 * @param application has the rights of the server
 * @param analyst reads
 */
record SmallDatabase(PostgresAddress address, Session owner, Session application, Session analyst)
    implements AutoCloseable {

  static SmallDatabase create() throws SQLException {
    return in(TestCluster.freshDatabase());
  }

  /** Fills a migrated database. */
  static SmallDatabase in(PostgresAddress address) throws SQLException {
    Session owner = Session.open(address);
    owner.run(SqlFiles.smallDataSet());
    return new SmallDatabase(
        address,
        owner,
        Session.open(TestCluster.asApplication(address)),
        Session.open(TestCluster.asAnalyst(address)));
  }

  @Override
  public void close() throws SQLException {
    analyst.close();
    application.close();
    owner.close();
  }
}
