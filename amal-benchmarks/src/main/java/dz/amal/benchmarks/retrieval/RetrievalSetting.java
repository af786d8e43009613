package dz.amal.benchmarks.retrieval;

/**
 * How much of what.
 *
 * @param documents of ten chunks each
 * @param questions that are asked
 * @param clients who ask at the same time
 * @param rounds in each of which every contestant has its turn, alone and with all clients
 * @param seed of the generator
 * @param memory PostgreSQL's maintenance_work_mem while an index is built
 */
public record RetrievalSetting(
    int documents, int questions, int clients, int rounds, long seed, String memory) {

  /** Fewer documents than that have not a word that is rare. */
  public static final int LEAST_DOCUMENTS = 100;
}
