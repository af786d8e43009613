package dz.amal.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {

  private static final Table TABLE =
      new Table(
          "peers",
          List.of(Column.words("what", "what"), Column.number("ratio", "ratio", 2)),
          List.of(List.of("Amal", 0.987), List.of("a peer without", Table.NOTHING)));

  @Test
  void aTableIsAlignedAndRoundsItsNumbers() {
    StringWriter out = new StringWriter();

    report(1).print(new PrintWriter(out));

    assertThat(out.toString().lines())
        .containsSubsequence(
            "name: setting", "what            ratio", "Amal             0.99", "a peer without");
  }

  @Test
  void jsonHoldsTheWholeNumbersAndLeavesOutWhatIsNotThere() {
    assertThat(report(1).json().toString())
        .contains("{\"what\":\"Amal\",\"ratio\":0.987}", "{\"what\":\"a peer without\"}");
  }

  @Test
  void holdsOnlyWhenEveryCheckHolds() {
    assertThat(report(0.9).holds()).isTrue();
    assertThat(report(0.899).holds()).isFalse();
    assertThat(report(Double.NaN).holds()).isFalse();
    assertThat(Check.atMost("duplicates", 1, 0).holds()).isFalse();
  }

  @Test
  void latenciesKnowMedianAndPercentile() {
    Latencies latencies = new Latencies();
    for (int millis = 100; millis >= 1; millis--) {
      latencies.add(millis * 1_000_000L);
    }

    assertThat(latencies.medianMillis()).isEqualTo(50);
    assertThat(latencies.percentileMillis(95)).isEqualTo(95);
    assertThat(latencies.perSecond()).isBetween(19.8, 19.81);
  }

  private static Report report(double measured) {
    return new Report(
        "name",
        "setting",
        List.of(TABLE),
        List.of(Check.atMost("duplicates", 0, 0), Check.atLeast("ratio", measured, 0.9)));
  }
}
