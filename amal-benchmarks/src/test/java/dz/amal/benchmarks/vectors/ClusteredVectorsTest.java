package dz.amal.benchmarks.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClusteredVectorsTest {

  private static final int ROWS = 2000;

  private final ClusteredVectors vectors = new ClusteredVectors(42);

  @Test
  void theSameSeedMakesTheSameVectorsInAnyOrder() {
    float[] later = new ClusteredVectors(42).point(7);

    assertThat(vectors.point(7)).isEqualTo(later);
    assertThat(vectors.point(8)).isNotEqualTo(later);
    assertThat(new ClusteredVectors(43).point(7)).isNotEqualTo(later);
  }

  @Test
  void vectorsHaveTheLengthOne() {
    assertThat(dot(vectors.point(1), vectors.point(1))).isCloseTo(1, within(1e-5));
    assertThat(dot(vectors.query(1, ROWS), vectors.query(1, ROWS))).isCloseTo(1, within(1e-5));
  }

  @Test
  void aQueryIsNearOnePointAndFarFromMost() {
    float[] query = vectors.query(3, ROWS);
    double[] similarities =
        IntStream.range(0, ROWS).mapToDouble(i -> dot(query, vectors.point(i))).sorted().toArray();

    assertThat(similarities[ROWS - 1]).isBetween(0.8, 0.97);
    assertThat(similarities[ROWS / 2]).isCloseTo(0, within(0.1));
  }

  private static double dot(float[] left, float[] right) {
    return IntStream.range(0, left.length).mapToDouble(i -> (double) left[i] * right[i]).sum();
  }
}
