package dz.amal.testkit.contract;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list as a client does: page after page until there is no next one. */
final class AllPages {

  // More pages than any test has: a list that begins anew must not run for ever.
  private static final int MOST_PAGES = 1_000;

  private AllPages() {}

  static <T> List<T> of(int limit, Function<PageRequest, Page<T>> list) {
    List<T> items = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<T> found = list.apply(new PageRequest(limit, after));
      items.addAll(found.items());
      if (found.next().isEmpty()) {
        return items;
      }
      after = found.next();
    }
    throw new AssertionError("the list has no end");
  }
}
