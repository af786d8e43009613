package dz.amal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.kernel.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A contract is only as nasty as its ids. */
final class CountingIdsTest {

  @Test
  void areAllDifferentAndTheSameInEveryRun() {
    assertThat(every(1, 1_000)).doesNotHaveDuplicates().isEqualTo(every(1, 1_000));
  }

  @Test
  void tellSignedFromUnsignedOrderWhateverTheStride() {
    for (int stride : new int[] {1, 2, 3, 4, 5}) {
      List<UUID> signed = new ArrayList<>(every(stride, 8));
      List<UUID> unsigned = new ArrayList<>(signed);
      signed.sort(UUID::compareTo);
      unsigned.sort(Cursor::compareIds);

      assertThat(signed).as("stride %d", stride).isNotEqualTo(unsigned);
    }
  }

  @Test
  void tellOrderByTheUpperHalfAloneFromTheWholeOrder() {
    List<UUID> ids = every(1, 40);

    assertThat(ids.stream().map(UUID::getMostSignificantBits).distinct().count())
        .isLessThan(ids.size());
  }

  private static List<UUID> every(int stride, int count) {
    CountingIds ids = new CountingIds();
    List<UUID> taken = new ArrayList<>();
    for (int i = 1; i <= stride * count; i++) {
      UUID id = ids.next();
      if (i % stride == 0) {
        taken.add(id);
      }
    }
    return taken;
  }
}
