package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.Database;
import dz.amal.postgres.DatabaseRole;
import dz.amal.postgres.VectorIndex;
import dz.amal.postgres.VectorIndexLock;

/**
 * Brings in much at once. Row by row the index of the search by meaning takes 140 chunks a second;
 * built when all are in, nearly five times as many. So for a large load it is taken away and built
 * anew afterwards; meanwhile searches compare with every chunk, which finds the same, and takes
 * longer.
 */
final class IndexedLoad {

  /** Of files; about 5,000 chunks of text, for which building anew begins to pay. */
  private static final long MUCH = 4L * 1024 * 1024;

  private final Database database;
  private final Bars bars;

  IndexedLoad(Database database, Bars bars) {
    this.database = database;
    this.bars = bars;
  }

  /**
   * Loads, and sees to it that there is an index at the end, also where a load was broken off.
   * Where another process is at the index already, that one does.
   */
  void run(long bytes, Runnable load) {
    boolean isOwner = !database.access().owner().user().equals(DatabaseRole.APP.roleName());
    if (!isOwner) {
      load.run();
      return;
    }
    VectorIndex index = new VectorIndex(database.access().owner());
    try (VectorIndexLock lock = VectorIndexLock.tryToTake(database.access().owner())) {
      if (!lock.isMine() || (bytes < MUCH && index.isThere())) {
        load.run();
      } else {
        loadWithout(index, load);
      }
    }
  }

  private void loadWithout(VectorIndex index, Runnable load) {
    VectorIndex.Method method = index.drop();
    try {
      load.run();
    } finally {
      bars.begin("index", -1);
      index.rebuild(method, (done, total) -> bars.reach(done));
    }
  }
}
