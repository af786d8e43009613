package dz.amal.benchmarks.sla;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client has done to a ticket.
 *
 * @param count how often it was changed
 * @param notes what the last change has left; empty where there was none
 */
record Changes(int count, Optional<String> notes) {

  /** Nothing. */
  static final Changes NONE = new Changes(0, Optional.empty());

  Changes and(String newNotes) {
    return new Changes(count + 1, Optional.of(newNotes));
  }

  boolean isLast(@Nullable String stored) {
    return notes.equals(Optional.ofNullable(stored));
  }
}
