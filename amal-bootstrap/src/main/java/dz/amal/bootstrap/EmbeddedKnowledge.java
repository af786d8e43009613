package dz.amal.bootstrap;

import dz.amal.application.knowledge.ReembedKnowledge;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.postgres.DatabaseRole;
import dz.amal.postgres.PostgresChunkEmbeddings;
import dz.amal.postgres.VectorIndex;
import dz.amal.postgres.VectorIndexLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the knowledge embedded by the model that this process has, and its index in place. Needs
 * the owner's rights.
 */
public final class EmbeddedKnowledge {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKnowledge.class);

  /** From here on, building the index anew takes less time than changing every entry of it. */
  private static final long MANY_CHUNKS = 2_000;

  private final Database database;
  private final Embedder embedder;

  /** Of this database, by this embedder. */
  public EmbeddedKnowledge(Database database, Embedder embedder) {
    this.database = database;
    this.embedder = embedder;
  }

  /** Whether searches compare embeddings of another model. */
  public boolean isByAnotherModel() {
    return database
        .stores()
        .knowledge()
        .modelInUse()
        .filter(model -> !model.equals(embedder.model()))
        .isPresent();
  }

  /**
   * Moves it to this process's embedder; searches go on meanwhile.
   *
   * @param progress hears how many chunks are embedded
   * @return how many chunks there are
   */
  public long reembed(LongConsumer progress) {
    try (PostgresChunkEmbeddings embeddings =
        new PostgresChunkEmbeddings(database.access().owner())) {
      long chunks = embeddings.chunks();
      ReembedKnowledge reembed = new ReembedKnowledge(embeddings, embedder);
      try (VectorIndexLock lock = VectorIndexLock.tryToTake(database.access().owner())) {
        if (lock.isMine() && chunks >= MANY_CHUNKS) {
          withoutIndex(() -> reembed.handle(progress));
        } else {
          reembed.handle(progress);
        }
      }
      return chunks;
    }
  }

  private void withoutIndex(Runnable change) {
    VectorIndex index = new VectorIndex(database.access().owner());
    VectorIndex.Method method = index.drop();
    try {
      change.run();
    } finally {
      index.rebuild(method, (done, total) -> {});
    }
  }

  /**
   * What a new version of Amal or a load that was broken off may have left to do. Without the
   * owner's rights it is said, and not done.
   */
  void bringUpToDate() {
    boolean mayChange = !database.access().owner().user().equals(DatabaseRole.APP.roleName());
    if (isByAnotherModel()) {
      LOG.info("The knowledge is embedded by another model; {} is needed", embedder.model());
      if (mayChange && !isLeftToSomebody()) {
        reembedOrGoOnAsBefore();
      } else {
        LOG.warn("Run ./amal knowledge reembed with AMAL_DATABASE_URL naming the owner");
      }
    }
    if (mayChange) {
      buildMissingIndex();
    }
  }

  /** What costs something, and takes long, is not done by a start. */
  private boolean isLeftToSomebody() {
    try (PostgresChunkEmbeddings embeddings =
        new PostgresChunkEmbeddings(database.access().owner())) {
      return embedder.runsElsewhere() && embeddings.chunks() >= MANY_CHUNKS;
    }
  }

  /** A model elsewhere may be down: then searches go on by the model that was in use. */
  private void reembedOrGoOnAsBefore() {
    try {
      LOG.info("Embedded {} chunks anew", reembed(done -> {}));
    } catch (ModelUnavailable e) {
      LOG.warn("{} does not answer; the knowledge stays as it is embedded", embedder.model());
    }
  }

  /** An import that is under way has taken it away, and will build it. */
  private void buildMissingIndex() {
    VectorIndex index = new VectorIndex(database.access().owner());
    try (VectorIndexLock lock = VectorIndexLock.tryToTake(database.access().owner())) {
      if (lock.isMine() && !index.isThere()) {
        LOG.info("Building the index of the search by meaning, which was missing");
        index.rebuild(VectorIndex.Method.HNSW, (done, total) -> {});
      }
    }
  }
}
