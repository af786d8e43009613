package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddingTest {

  @Property(tries = 100)
  void hasNormOne(@ForAll Random random) {
    double square = 0;
    for (float value : Embedding.normalised(randomVector(random)).values()) {
      square += (double) value * value;
    }

    assertThat(square).isCloseTo(1, within(1e-5));
  }

  @Property(tries = 100)
  void isAsSimilarToAnotherAsTheOtherToIt(@ForAll Random random) {
    Embedding left = Embedding.normalised(randomVector(random));
    Embedding right = Embedding.normalised(randomVector(random));

    assertThat(left.similarity(right)).isBetween(-1.0, 1.0).isEqualTo(right.similarity(left));
    assertThat(left.similarity(left)).isBetween(0.99999, 1.0);
  }

  @Test
  void dependsOnDirectionAndNotOnLength() {
    assertThat(Embedding.normalised(axis(0, 1000f))).isEqualTo(Embedding.normalised(axis(0, 0.5f)));
  }

  @Test
  void isOppositeOrthogonalOrTheSame() {
    Embedding here = Embedding.normalised(axis(0, 1));

    assertThat(here.similarity(Embedding.normalised(axis(0, -2)))).isEqualTo(-1);
    assertThat(here.similarity(Embedding.normalised(axis(1, 1)))).isZero();
    assertThat(here.similarity(here)).isEqualTo(1);
  }

  @Test
  void staysZeroForATextWithoutWords() {
    Embedding zero = Embedding.normalised(new float[Embedding.DIMENSIONS]);

    assertThat(zero.values()).containsOnly(0f);
    assertThat(zero.similarity(Embedding.normalised(axis(0, 1)))).isZero();
    assertThat(zero.similarity(zero)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 768, 1535, 1537})
  void refusesAnotherDimension(int dimensions) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedding.normalised(new float[dimensions]));
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesANumberThatIsNotFinite(float value) {
    assertThatIllegalArgumentException().isThrownBy(() -> Embedding.normalised(axis(7, value)));
  }

  @Test
  void scalesTheLargestNumbersThereAre() {
    float[] large = new float[Embedding.DIMENSIONS];
    Arrays.fill(large, Float.MAX_VALUE);
    Embedding embedding = Embedding.normalised(large);

    assertThat(embedding.similarity(embedding)).isCloseTo(1, within(1e-5));
  }

  @Test
  void doesNotChangeWithTheNumbersItGaveAway() {
    Embedding embedding = Embedding.normalised(axis(0, 1));

    embedding.values()[0] = 7;

    assertThat(embedding).isEqualTo(Embedding.normalised(axis(0, 1)));
  }

  private static float[] axis(int dimension, float value) {
    float[] vector = new float[Embedding.DIMENSIONS];
    vector[dimension] = value;
    return vector;
  }

  private static float[] randomVector(Random random) {
    float[] vector = new float[Embedding.DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
