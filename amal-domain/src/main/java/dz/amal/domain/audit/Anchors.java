package dz.amal.domain.audit;

import java.util.List;
import java.util.function.Consumer;

/**
 * How far the chain had come, noted down where whoever can change the database cannot: only by them
 * is it seen that the end of the chain was cut off. Thread-safe.
 */
public interface Anchors {

  /**
   * Notes one down; it is kept when this returns.
   *
   * @throws dz.amal.domain.kernel.StorageUnavailable if it cannot be kept
   */
  void add(Anchor anchor);

  /** Whether any was ever noted down here. */
  boolean areThere();

  /**
   * Reads all of them, in pieces.
   *
   * @throws dz.amal.domain.kernel.StorageUnavailable if they cannot be read
   */
  void read(Consumer<List<Anchor>> piece);
}
