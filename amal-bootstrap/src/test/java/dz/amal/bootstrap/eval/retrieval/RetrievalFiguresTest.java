package dz.amal.bootstrap.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetrievalFiguresTest {

  @Test
  void areOneWhenTheOnlyAnswerComesFirst() {
    RetrievalFigures figures = of(List.of("a", "b"), Set.of("a"));

    assertThat(figures).isEqualTo(new RetrievalFigures(1, 1, 1, 1, 1));
  }

  @Test
  void areNoughtWhenNothingIsFound() {
    assertThat(of(List.of(), Set.of("a"))).isEqualTo(new RetrievalFigures(1, 0, 0, 0, 0));
    assertThat(of(List.of("b"), Set.of("a"))).isEqualTo(new RetrievalFigures(1, 0, 0, 0, 0));
  }

  @Test
  void countAnAnswerLessTheLaterItComes() {
    RetrievalFigures third = of(List.of("x", "y", "a"), Set.of("a"));

    assertThat(third.mrrAt10()).isEqualTo(1.0 / 3);
    assertThat(third.ndcgAt10()).isCloseTo(0.5, within(1e-9)); // 1 / log2(4)
  }

  @Test
  void countTheFirstFiveAndTheFirstTen() {
    List<String> ranked = IntStream.range(0, 12).mapToObj(i -> "d" + i).toList();
    RetrievalFigures figures = of(ranked, Set.of("d0", "d6", "d11", "d99"));

    assertThat(figures.recallAt5()).isEqualTo(0.25);
    assertThat(figures.recallAt10()).isEqualTo(0.5);
  }

  @Test
  void areMeansOverQuestions() {
    RetrievalFigures figures =
        RetrievalFigures.of(
            List.of(
                new RetrievalFigures.Judged(List.of("a"), Set.of("a")),
                new RetrievalFigures.Judged(List.of("x"), Set.of("b"))));

    assertThat(figures).isEqualTo(new RetrievalFigures(2, 0.5, 0.5, 0.5, 0.5));
  }

  private static RetrievalFigures of(List<String> ranked, Set<String> relevant) {
    return RetrievalFigures.of(List.of(new RetrievalFigures.Judged(ranked, relevant)));
  }
}
