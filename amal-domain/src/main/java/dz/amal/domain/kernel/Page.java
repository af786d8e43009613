package dz.amal.domain.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some items of a list, and where the next ones begin.
 *
 * @param items in the list's order
 * @param next what to pass as {@link PageRequest#after()} for more; empty at the end of the list
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of one item more than was asked for, which is how a store learns that there is
   * more without counting.
   */
  public static <T> Page<T> cut(List<T> upToOneMore, int limit, Function<T, Cursor> cursor) {
    if (upToOneMore.size() <= limit) {
      return new Page<>(upToOneMore, Optional.empty());
    }
    List<T> items = upToOneMore.subList(0, limit);
    return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
  }
}
