package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Embedder} promises. */
public interface EmbedderContract {

  /** An embedder that can answer. */
  Embedder embedder();

  @Test
  default void saysItsNameAndItsThreshold() {
    assertThat(embedder().model()).isNotBlank();
    assertThat(embedder().relevantAbove()).isBetween(-1.0, 1.0);
  }

  @Test
  default void givesAPointForEachTextInTheirOrder() {
    Embedder embedder = embedder();
    List<String> texts = List.of("tramadol", "cannabis", "tramadol");

    List<Embedding> points = embedder.embed(texts);

    assertThat(points).hasSize(3);
    assertThat(points.get(0).similarity(points.get(2))).isEqualTo(1, within(1e-4));
    assertThat(points.get(0).similarity(points.get(1))).isLessThan(0.9);
    assertThat(points.get(1).similarity(embedder.embed(List.of("cannabis")).get(0)))
        .isEqualTo(1, within(1e-4));
  }

  @Test
  default void givesPointsOfNormOne() {
    double square = 0;
    for (float value : embedder().embed(List.of("tramadol")).get(0).values()) {
      square += (double) value * value;
    }

    assertThat(square).isEqualTo(1, within(1e-4));
  }

  @Test
  default void givesNothingForNothing() {
    assertThat(embedder().embed(List.of())).isEmpty();
  }

  @Test
  default void putsATextWithoutWordsNowhere() {
    assertThat(embedder().embed(List.of("", "tramadol", " ?! ")))
        .satisfies(
            points -> {
              assertThat(points.get(0)).isEqualTo(Embedding.none());
              assertThat(points.get(1)).isNotEqualTo(Embedding.none());
              assertThat(points.get(2)).isEqualTo(Embedding.none());
            });
  }

  @Test
  default void takesMoreTextsThanFitIntoOneCall() {
    List<String> texts = IntStream.range(0, 300).mapToObj(i -> "word" + i).toList();

    List<Embedding> points = embedder().embed(texts);

    assertThat(points).hasSize(300);
    assertThat(points.get(299).similarity(embedder().embed(List.of("word299")).get(0)))
        .isEqualTo(1, within(1e-4));
  }

  @Test
  default void isTheSameModelWhenItIsMetered() {
    Embedder metered = embedder().metered(use -> {});

    assertThat(metered.model()).isEqualTo(embedder().model());
    assertThat(metered.runsElsewhere()).isEqualTo(embedder().runsElsewhere());
  }
}
