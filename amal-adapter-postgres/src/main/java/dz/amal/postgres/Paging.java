package dz.amal.postgres;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Key-set conditions: a page begins behind the last row seen, at the same cost on every page. */
final class Paging {

  private Paging() {}

  /** Rows behind the cursor in a list that goes up by time and id. */
  static Condition after(PageRequest page, Field<Instant> time, Field<UUID> id) {
    return page.after()
        .map((Cursor seen) -> DSL.row(time, id).gt(seen.at(), seen.id()))
        .orElse(DSL.noCondition());
  }

  /** Rows behind the cursor in a list that goes down by time and id. */
  static Condition before(PageRequest page, Field<Instant> time, Field<UUID> id) {
    return page.after()
        .map((Cursor seen) -> DSL.row(time, id).lt(seen.at(), seen.id()))
        .orElse(DSL.noCondition());
  }
}
