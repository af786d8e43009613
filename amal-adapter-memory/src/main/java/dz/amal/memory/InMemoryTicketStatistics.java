package dz.amal.memory;

import dz.amal.domain.sla.Deadlines;
import dz.amal.domain.statistics.TicketCount;
import dz.amal.domain.statistics.TicketStatistics;
import dz.amal.domain.statistics.WeekOfTickets;
import dz.amal.domain.ticket.Ticket;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures of the tickets in memory. */
public final class InMemoryTicketStatistics implements TicketStatistics {

  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");
  private static final double SECONDS_A_MINUTE = 60;
  private static final double SECONDS_AN_HOUR = 3600;

  private final InMemoryDatabase database;
  private final InstantSource clock;

  /** The figures of this database. */
  public InMemoryTicketStatistics(InMemoryDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Kind(String category, String priority, String status) {}

  private record Week(LocalDate monday, String category) {}

  @Override
  public List<TicketCount> counts() {
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .collect(Collectors.groupingBy(InMemoryTicketStatistics::kind))
                .entrySet()
                .stream()
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .sorted(
                    Comparator.comparing(TicketCount::category)
                        .thenComparing(TicketCount::priority)
                        .thenComparing(TicketCount::status))
                .toList());
  }

  private static Kind kind(Ticket ticket) {
    return new Kind(ticket.category().code(), ticket.priority().code(), ticket.status().code());
  }

  private TicketCount count(Kind kind, List<Ticket> tickets) {
    Instant now = clock.instant();
    double hours =
        tickets.stream()
            .mapToDouble(
                ticket ->
                    Duration.between(ticket.createdAt(), ticket.ending().resolvedAt().orElse(now))
                            .toMillis()
                        / 1000.0
                        / SECONDS_AN_HOUR)
            .average()
            .orElse(0);
    return new TicketCount(kind.category(), kind.priority(), kind.status(), tickets.size(), hours);
  }

  @Override
  public List<WeekOfTickets> byWeek(Instant since) {
    return database.units.call(
        () ->
            database
                .tickets
                .rows()
                .filter(ticket -> !ticket.createdAt().isBefore(since))
                .collect(Collectors.groupingBy(InMemoryTicketStatistics::week))
                .entrySet()
                .stream()
                .map(this::figures)
                .sorted(
                    Comparator.comparing(WeekOfTickets::week)
                        .reversed()
                        .thenComparing(WeekOfTickets::category))
                .toList());
  }

  private static Week week(Ticket ticket) {
    return new Week(
        LocalDate.ofInstant(ticket.createdAt(), ALGIERS)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        ticket.category().code());
  }

  private WeekOfTickets figures(Map.Entry<Week, List<Ticket>> week) {
    List<Ticket> tickets = week.getValue();
    List<Ticket> answersDue = tickets.stream().filter(this::isFirstResponseDue).toList();
    List<Ticket> due = tickets.stream().filter(this::isDue).toList();
    return new WeekOfTickets(
        week.getKey().monday(),
        week.getKey().category(),
        tickets.size(),
        tickets.stream().filter(t -> t.deadlines().firstRespondedAt().isPresent()).count(),
        answersDue.size(),
        answersDue.stream().filter(InMemoryTicketStatistics::isAnsweredInTime).count(),
        due.size(),
        due.stream().filter(InMemoryTicketStatistics::isDoneInTime).count(),
        medianMinutes(tickets));
  }

  private boolean isFirstResponseDue(Ticket ticket) {
    Deadlines deadlines = ticket.deadlines();
    return deadlines.firstRespondedAt().isPresent()
        || !deadlines.firstResponseDueAt().isAfter(clock.instant());
  }

  private static boolean isAnsweredInTime(Ticket ticket) {
    return ticket
        .deadlines()
        .firstRespondedAt()
        .filter(at -> !at.isAfter(ticket.deadlines().firstResponseDueAt()))
        .isPresent();
  }

  private boolean isDue(Ticket ticket) {
    return ticket.ending().resolvedAt().isPresent()
        || !ticket.deadlines().dueAt().isAfter(clock.instant());
  }

  private static boolean isDoneInTime(Ticket ticket) {
    return ticket
        .ending()
        .resolvedAt()
        .filter(at -> !at.isAfter(ticket.deadlines().dueAt()))
        .isPresent();
  }

  private static Optional<Double> medianMinutes(List<Ticket> tickets) {
    List<Double> minutes =
        tickets.stream()
            .flatMap(
                ticket ->
                    ticket.deadlines().firstRespondedAt().stream()
                        .map(at -> Duration.between(ticket.createdAt(), at).toMillis() / 1000.0))
            .map(seconds -> seconds / SECONDS_A_MINUTE)
            .sorted()
            .toList();
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    int middle = minutes.size() / 2;
    return Optional.of(
        minutes.size() % 2 == 1
            ? minutes.get(middle)
            : (minutes.get(middle - 1) + minutes.get(middle)) / 2);
  }
}
