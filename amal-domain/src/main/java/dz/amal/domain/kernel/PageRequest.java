package dz.amal.domain.kernel;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 100 items
 * @param after the last item already seen; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

  /** The page size when nobody asks for another. */
  public static final int DEFAULT_LIMIT = 20;

  private static final int MAX_LIMIT = 100;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValue("limit", "must be from 1 to " + MAX_LIMIT);
    }
  }

  /** The first page. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }
}
