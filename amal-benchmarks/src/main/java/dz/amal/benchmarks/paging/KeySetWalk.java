package dz.amal.benchmarks.paging;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.util.Optional;
import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;

/**
 * A walk through a list from its first page to its last, by the store.
 *
 * @param last asks for the last page
 * @param items in the whole list
 */
record KeySetWalk(PageRequest last, long items) {

  static <T> KeySetWalk through(Function<PageRequest, Page<T>> list, ProgressBar bar) {
    PageRequest request = PageRequest.first(PageRequest.DEFAULT_LIMIT);
    Page<T> page = list.apply(request);
    long items = page.items().size();
    for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
      request = new PageRequest(PageRequest.DEFAULT_LIMIT, next);
      page = list.apply(request);
      items += page.items().size();
      bar.step();
    }
    return new KeySetWalk(request, items);
  }

  int lastPageSize() {
    int rest = (int) (items % last.limit());
    return rest == 0 ? last.limit() : rest;
  }
}
