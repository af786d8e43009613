package dz.amal.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CursorTest {

  private static final Instant EARLIER = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-22T10:00:01Z");
  private static final UUID LOW = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");
  private static final UUID HIGH = UUID.fromString("80000000-0000-7000-8000-000000000000");

  @Test
  void ordersByTimeBeforeId() {
    assertThat(new Cursor(EARLIER, HIGH)).isLessThan(new Cursor(LATER, LOW));
  }

  @Test
  void ordersTheSameInstantById() {
    assertThat(new Cursor(EARLIER, LOW)).isLessThan(new Cursor(EARLIER, HIGH));
  }

  @Test
  void ordersIdsWithTheHighestBitAfterThoseWithout() {
    assertThat(Cursor.compareIds(LOW, HIGH)).isNegative();
    assertThat(LOW.compareTo(HIGH)).as("Java's own order").isPositive();
  }

  @Property(tries = 300)
  void ordersIdsAsPostgresqlDoes(
      @ForAll long high, @ForAll long low, @ForAll long otherHigh, @ForAll long otherLow) {
    assertOrderedAsHexText(new UUID(high, low), new UUID(otherHigh, otherLow));
  }

  @Property(tries = 300)
  void ordersIdsThatBeginAlikeAsPostgresqlDoes(
      @ForAll long high, @ForAll long low, @ForAll long otherLow) {
    assertOrderedAsHexText(new UUID(high, low), new UUID(high, otherLow));
  }

  /** PostgreSQL compares the bytes, which is how their hexadecimal digits compare. */
  private static void assertOrderedAsHexText(UUID left, UUID right) {
    assertThat(Integer.signum(Cursor.compareIds(left, right)))
        .isEqualTo(Integer.signum(left.toString().compareTo(right.toString())));
  }
}
