package dz.amal.memory;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The two orders of a list, and how a page is cut out of it. */
enum CursorOrder {
  OLDEST_FIRST,
  NEWEST_FIRST;

  <T> Page<T> page(Stream<T> items, Function<T, Cursor> cursor, PageRequest page) {
    List<T> upToOneMore =
        items
            .filter(item -> isAfter(cursor.apply(item), page))
            .sorted(Comparator.comparing(cursor, order()))
            .limit(page.limit() + 1L)
            .toList();
    return Page.cut(upToOneMore, page.limit(), cursor);
  }

  private boolean isAfter(Cursor place, PageRequest page) {
    return page.after().map(seen -> order().compare(place, seen) > 0).orElse(true);
  }

  private Comparator<Cursor> order() {
    return this == OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }
}
