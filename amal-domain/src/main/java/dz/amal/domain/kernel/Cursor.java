package dz.amal.domain.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list ordered by time and then by id: the last item already seen.
 *
 * <p>Ids are compared as PostgreSQL does, as unsigned numbers; see {@link #compareIds}.
 */
public record Cursor(Instant at, UUID id) implements Comparable<Cursor> {

  @Override
  public int compareTo(Cursor other) {
    int byTime = at.compareTo(other.at);
    return byTime != 0 ? byTime : compareIds(id, other.id);
  }

  /**
   * Orders ids as PostgreSQL does. {@link UUID#compareTo} is signed and differs for half of all
   * ids.
   */
  public static int compareIds(UUID left, UUID right) {
    int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }
}
