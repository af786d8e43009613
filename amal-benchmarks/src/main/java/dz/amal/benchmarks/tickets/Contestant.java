package dz.amal.benchmarks.tickets;

import dz.amal.benchmarks.database.ScratchCluster;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;

/** One numbering, its clients, and the turns that they have had. */
final class Contestant implements AutoCloseable {

  private final Numbering numbering;
  private final Clients clients;
  private final List<Turn> turns = new ArrayList<>();

  Contestant(ScratchCluster cluster, Numbering numbering, int clients) throws SQLException {
    this.numbering = numbering;
    this.clients = new Clients(cluster, numbering, clients);
  }

  void play(long attempts, Duration limit, ProgressBar bar)
      throws SQLException, InterruptedException {
    turns.add(clients.insert(attempts, limit, bar));
  }

  String title() {
    return numbering.title();
  }

  long attempts() {
    return turns.stream().mapToLong(Turn::attempts).sum();
  }

  long refused() {
    return turns.stream().mapToLong(Turn::refused).sum();
  }

  /** Inserts a second in the turn in the middle. */
  double median() {
    double[] rates = sortedRates();
    return (rates[(rates.length - 1) / 2] + rates[rates.length / 2]) / 2;
  }

  double slowest() {
    return sortedRates()[0];
  }

  double fastest() {
    return sortedRates()[turns.size() - 1];
  }

  private double[] sortedRates() {
    return turns.stream().mapToDouble(Turn::insertsPerSecond).sorted().toArray();
  }

  @Override
  public void close() throws SQLException {
    clients.close();
  }
}
