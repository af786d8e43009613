package dz.amal.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PageTest {

  @Test
  void endsWhenThereIsNoItemBeyondTheLimit() {
    Page<Integer> page = Page.cut(List.of(1, 2, 3), 3, PageTest::cursor);

    assertThat(page.items()).containsExactly(1, 2, 3);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void goesOnBehindItsLastItemWhenThereIsOneMore() {
    Page<Integer> page = Page.cut(List.of(1, 2, 3, 4), 3, PageTest::cursor);

    assertThat(page.items()).containsExactly(1, 2, 3);
    assertThat(page.next()).contains(cursor(3));
  }

  @Test
  void mayBeEmpty() {
    assertThat(Page.cut(List.<Integer>of(), 3, PageTest::cursor))
        .isEqualTo(new Page<Integer>(List.of(), Optional.empty()));
  }

  @Test
  void doesNotChangeWithTheListItWasMadeFrom() {
    List<Integer> items = new ArrayList<>(List.of(1));
    Page<Integer> page = new Page<>(items, Optional.empty());

    items.add(2);

    assertThat(page.items()).containsExactly(1);
  }

  @Property(tries = 200)
  void showsEachItemOnceWhenFollowedToTheEnd(
      @ForAll @IntRange(max = 30) int size, @ForAll @IntRange(min = 1, max = 10) int limit) {
    List<Integer> all = IntStream.range(0, size).boxed().toList();
    List<Integer> seen = new ArrayList<>();
    Optional<Cursor> next;
    do {
      List<Integer> rest = all.subList(seen.size(), all.size());
      Page<Integer> page =
          Page.cut(rest.subList(0, Math.min(limit + 1, rest.size())), limit, PageTest::cursor);
      seen.addAll(page.items());
      next = page.next();
    } while (next.isPresent());

    assertThat(seen).isEqualTo(all);
  }

  private static Cursor cursor(int item) {
    return new Cursor(Instant.ofEpochSecond(item), new UUID(0, item));
  }
}
