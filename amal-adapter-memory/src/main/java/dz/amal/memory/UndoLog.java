package dz.amal.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How to put back what the unit under way has changed, the latest change first. Costs as much as
 * the unit has changed, where a copy of the tables would cost as much as is stored.
 */
final class UndoLog {

  private final Deque<Runnable> steps = new ArrayDeque<>();

  void remember(Runnable step) {
    steps.push(step);
  }

  void forget() {
    steps.clear();
  }

  void putBack() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
