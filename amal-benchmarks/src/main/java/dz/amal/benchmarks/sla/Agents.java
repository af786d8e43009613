package dz.amal.benchmarks.sla;

import dz.amal.application.ticket.ChangeTicket;
import dz.amal.benchmarks.report.Latencies;
import dz.amal.domain.identity.Caller;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * So many of the team who note something down in one random ticket after the other. Each has
 * tickets of their own, so that it is known who was the last to change one.
 */
final class Agents implements AutoCloseable {

  private final ChangeTicket change;
  private final Caller caller;
  private final int tickets;
  private final ExecutorService threads;
  private final List<Agent> agents = new ArrayList<>();

  Agents(ChangeTicket change, Caller caller, int tickets, int count) {
    this.change = change;
    this.caller = caller;
    this.tickets = tickets;
    threads = Executors.newFixedThreadPool(count);
    for (int i = 0; i < count; i++) {
      agents.add(new Agent(i));
    }
  }

  /** Something that goes on while they change tickets. */
  interface Meanwhile {
    void run() throws InterruptedException;
  }

  /** They change tickets for so long; how long each change took. */
  Latencies changeFor(Duration time) throws SQLException, InterruptedException {
    return changeWhile(() -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  /** They change tickets until this has ended; how long each change took. */
  Latencies changeWhile(Meanwhile meanwhile) throws SQLException, InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    List<Future<List<Long>>> working = new ArrayList<>();
    for (Agent agent : agents) {
      working.add(threads.submit(() -> agent.changeUntil(over)));
    }
    try {
      meanwhile.run();
    } finally {
      over.countDown();
    }
    Latencies all = new Latencies();
    for (Future<List<Long>> each : working) {
      result(each).forEach(all::add);
    }
    return all;
  }

  private static List<Long> result(Future<List<Long>> agent)
      throws SQLException, InterruptedException {
    try {
      return agent.get();
    } catch (ExecutionException e) {
      throw new SQLException("a client failed", e.getCause());
    }
  }

  /** What they have done so far, by the number of the ticket. */
  Map<Integer, Changes> changes() {
    Map<Integer, Changes> all = new HashMap<>();
    agents.forEach(agent -> all.putAll(agent.changes));
    return all;
  }

  private final class Agent {
    private final int number;
    private final Random random;
    private final Map<Integer, Changes> changes = new HashMap<>();

    Agent(int number) {
      this.number = number;
      this.random = new Random(number);
    }

    List<Long> changeUntil(CountDownLatch over) {
      List<Long> took = new ArrayList<>();
      while (over.getCount() > 0) {
        int ticket = random.nextInt(tickets / agents.size()) * agents.size() + number;
        Changes made = changes.getOrDefault(ticket, Changes.NONE);
        String notes = "Telephoned, " + (made.count() + 1) + " times so far";
        long start = System.nanoTime();
        note(ticket, notes);
        took.add(System.nanoTime() - start);
        changes.put(ticket, made.and(notes));
      }
      return took;
    }

    private void note(int ticket, String notes) {
      ChangeTicket.Outcome outcome =
          change.handle(
              new ChangeTicket.Command(
                  caller,
                  OpenTickets.id(ticket),
                  new ChangeTicket.Change(
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(notes)),
                  Optional.empty()));
      if (!(outcome instanceof ChangeTicket.Changed)) {
        throw new IllegalStateException("refused: " + outcome);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
