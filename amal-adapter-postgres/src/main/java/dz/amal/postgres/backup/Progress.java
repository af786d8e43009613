package dz.amal.postgres.backup;

/** Is told how far long work has come. */
public interface Progress {

  /**
   * A new task begins, and the one before is over.
   *
   * @param steps how many it has; negative if nobody knows
   */
  void begin(String task, long steps);

  /** So many steps of the task are done. */
  void reach(long steps);
}
