package dz.amal.benchmarks.turn;

import dz.amal.benchmarks.report.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A contestant, and how it did in each round. */
final class Standing {

  private final String title;
  private final Contestant contestant;
  private final Optional<Askers> askers;
  private final List<Double> rates = new ArrayList<>();
  private final Latencies took = new Latencies();
  private double rowsATurn;

  /** Somebody whose single turns nobody sees. */
  Standing(String title, Contestant contestant) {
    this.title = title;
    this.contestant = contestant;
    askers = Optional.empty();
  }

  Standing(String title, Askers askers) {
    this.title = title;
    contestant = askers;
    this.askers = Optional.of(askers);
  }

  String title() {
    return title;
  }

  /** A turn that does not count; returns how many turns there were, about. */
  double warmUp(Duration time) throws InterruptedException {
    return contestant.perSecond(time) * time.toNanos() / 1e9;
  }

  void play(Duration time) throws InterruptedException {
    rates.add(contestant.perSecond(time));
    askers.ifPresent(some -> some.took().addTo(took));
  }

  void storedATurn(double rows) {
    rowsATurn = rows;
  }

  double rowsATurn() {
    return rowsATurn;
  }

  Latencies took() {
    return took;
  }

  double rate() {
    return median(rates);
  }

  double slowest() {
    return rates.stream().min(Double::compare).orElseThrow();
  }

  double fastest() {
    return rates.stream().max(Double::compare).orElseThrow();
  }

  /** Within a round, so that what else the machine does hits both. */
  double to(Standing other) {
    return median(
        IntStream.range(0, rates.size())
            .mapToObj(round -> rates.get(round) / other.rates.get(round))
            .toList());
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
