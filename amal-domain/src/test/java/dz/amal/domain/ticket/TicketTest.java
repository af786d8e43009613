package dz.amal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.Shift;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.sla.SlaPolicy;
import dz.amal.domain.sla.WeeklyHours;
import dz.amal.domain.sla.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicketTest {

  private static final TicketId ID = new TicketId(new UUID(0, 1));
  private static final UserId OWNER = new UserId(new UUID(0, 2));
  private static final UserId AGENT = new UserId(new UUID(0, 3));
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  /** The standard policy is of wall time, so when the team works does not matter here. */
  private static final SlaClock CLOCK =
      new SlaClock(
          SlaPolicy.standard(),
          new WorkingCalendar(
              ZoneId.of("Africa/Algiers"),
              new WeeklyHours(
                  Map.of(
                      DayOfWeek.SUNDAY,
                      List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(16, 30))))),
              List.of(),
              Set.of()));

  @Test
  void keepsSubjectAndDescriptionOutOfLogs() {
    assertThat(ticket("secret", Optional.of("secret"))).hasToString("Ticket[TKT-2026-000042]");
  }

  @Test
  void belongsToItsOwnerAlone() {
    assertThat(ticket("Aide", Optional.empty()).belongsTo(OWNER)).isTrue();
    assertThat(ticket("Aide", Optional.empty()).belongsTo(new UserId(new UUID(0, 3)))).isFalse();
  }

  @Test
  void standsWhereItWasOpened() {
    assertThat(ticket("Aide", Optional.empty()).cursor()).isEqualTo(new Cursor(NOW, ID.value()));
  }

  @Test
  void refusesABlankSubject() {
    assertRefused(" ", Optional.empty(), "subject must not be blank");
  }

  @Test
  void refusesASubjectOfMoreThan255Characters() {
    assertRefused("s".repeat(256), Optional.empty(), "subject must be at most 255 characters");
  }

  @Test
  void refusesADescriptionOfMoreThanTenThousandCharacters() {
    assertRefused(
        "Aide", Optional.of("d".repeat(10_001)), "description must be at most 10000 characters");
  }

  private static void assertRefused(String subject, Optional<String> description, String message) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ticket(subject, description))
        .withMessage(message);
  }

  private static Ticket ticket(String subject, Optional<String> description) {
    return Ticket.open(
        new Ticket.Request(
            ID,
            OWNER,
            Optional.empty(),
            subject,
            description,
            TicketCategory.GENERAL,
            Priority.MEDIUM),
        new TicketNumber(2026, 42),
        CLOCK,
        NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, IN_PROGRESS",
    "OPEN, RESOLVED",
    "OPEN, CLOSED",
    "IN_PROGRESS, OPEN",
    "IN_PROGRESS, RESOLVED",
    "IN_PROGRESS, CLOSED",
    "RESOLVED, OPEN",
    "RESOLVED, IN_PROGRESS",
    "RESOLVED, CLOSED",
    "CLOSED, OPEN"
  })
  void movesWhereItMakesSense(TicketStatus from, TicketStatus to) {
    assertThat(at(from).movedTo(to, CLOCK, NOW).status()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED, RESOLVED",
    "CLOSED, IN_PROGRESS",
    "OPEN, OPEN",
    "RESOLVED, RESOLVED",
    "CLOSED, CLOSED"
  })
  void movesNowhereElse(TicketStatus from, TicketStatus to) {
    Ticket ticket = at(from);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ticket.movedTo(to, CLOCK, NOW));
  }

  @Test
  void keepsWhenItEndedUntilItIsReopened() {
    Ticket resolved = anyTicket().movedTo(TicketStatus.RESOLVED, CLOCK, LATER);
    Ticket closed = resolved.movedTo(TicketStatus.CLOSED, CLOCK, LATER.plusSeconds(60));
    Ticket reopened = closed.movedTo(TicketStatus.OPEN, CLOCK, LATER.plusSeconds(120));

    assertThat(resolved.ending().resolvedAt()).contains(LATER);
    assertThat(closed.ending().resolvedAt()).contains(LATER);
    assertThat(closed.ending().closedAt()).contains(LATER.plusSeconds(60));
    assertThat(reopened.ending()).isEqualTo(Ending.NONE);
  }

  @Test
  void hasAllItsTimeAgainWhenItIsReopened() {
    Ticket resolved = anyTicket().movedTo(TicketStatus.RESOLVED, CLOCK, LATER);
    Instant nextWeek = NOW.plus(Duration.ofDays(7));

    assertThat(resolved.movedTo(TicketStatus.OPEN, CLOCK, nextWeek).slaDueAt())
        .isEqualTo(nextWeek.plus(Duration.ofHours(24)));
  }

  @Test
  void comesNearerWhenItIsRaisedAndNeverFarther() {
    Ticket raised = anyTicket().judged(TicketCategory.GENERAL, Priority.HIGH, CLOCK, LATER);
    Ticket nearlyDue =
        anyTicket()
            .judged(TicketCategory.GENERAL, Priority.HIGH, CLOCK, NOW.plus(Duration.ofHours(23)));

    assertThat(raised.slaDueAt()).isEqualTo(LATER.plus(Duration.ofHours(8)));
    assertThat(nearlyDue.slaDueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void countsFromItsBeginningWhenItIsLowered() {
    assertThat(anyTicket().judged(TicketCategory.GENERAL, Priority.LOW, CLOCK, LATER).slaDueAt())
        .isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void belongsToWhoeverAnswersFirstAndIsInProgressFromThenOn() {
    Ticket answered = anyTicket().answeredBy(AGENT, false, CLOCK, LATER);
    Ticket again = answered.answeredBy(OWNER, false, CLOCK, LATER.plusSeconds(60));

    assertThat(answered.status()).isEqualTo(TicketStatus.IN_PROGRESS);
    assertThat(again.assignee()).contains(AGENT);
    assertThat(again.deadlines().firstRespondedAt()).contains(LATER);
  }

  @Test
  void standsStillWhileThePersonIsWaitedFor() {
    Ticket waiting = anyTicket().answeredBy(AGENT, true, CLOCK, LATER);
    Ticket answered = waiting.heardFromPerson(CLOCK, LATER.plus(Duration.ofHours(5)));

    assertThat(waiting.standingAt(NOW.plus(Duration.ofDays(30)))).isEqualTo(SlaStanding.OK);
    assertThat(answered.slaDueAt()).isEqualTo(NOW.plus(Duration.ofHours(29)));
    assertThat(answered.deadlines().waitingSince()).isEmpty();
  }

  @Test
  void waitsForNobodyWhereNothingStopsTheClock() {
    Ticket urgent = anyTicket().judged(TicketCategory.GENERAL, Priority.URGENT, CLOCK, NOW);
    Ticket waiting = anyTicket().answeredBy(AGENT, true, CLOCK, NOW);

    assertThat(urgent.answeredBy(AGENT, true, CLOCK, LATER).deadlines().waitingSince()).isEmpty();
    assertThat(
            waiting
                .judged(TicketCategory.GENERAL, Priority.URGENT, CLOCK, LATER)
                .deadlines()
                .waitingSince())
        .isEmpty();
  }

  @Test
  void isAtRiskAfterThreeQuartersOfItsTimeAndBreachedBehindItsDeadline() {
    Ticket ticket = anyTicket();

    assertThat(ticket.standingAt(NOW.plus(Duration.ofHours(18)).minusMillis(1)))
        .isEqualTo(SlaStanding.OK);
    assertThat(ticket.standingAt(NOW.plus(Duration.ofHours(18)))).isEqualTo(SlaStanding.AT_RISK);
    assertThat(ticket.standingAt(ticket.slaDueAt())).isEqualTo(SlaStanding.AT_RISK);
    assertThat(ticket.standingAt(ticket.slaDueAt().plusMillis(1))).isEqualTo(SlaStanding.BREACHED);
  }

  @Test
  void needsNobodyElseToBeAlertedOnceSomebodyHasSeenIt() {
    Ticket watched = anyTicket().watchedFrom(NOW, NOW).alerted(Duration.ofMinutes(5), NOW);

    assertThat(watched.watch().nextAlertAt()).contains(NOW.plus(Duration.ofMinutes(5)));
    assertThat(watched.acknowledged(LATER).watch().nextAlertAt()).isEmpty();
    assertThat(watched.assignedTo(Optional.of(AGENT), LATER).watch().acknowledgedAt())
        .contains(LATER);
    assertThat(watched.movedTo(TicketStatus.CLOSED, CLOCK, LATER).watch().nextAlertAt()).isEmpty();
  }

  @Test
  void countsAllThatHappensInOneGoAsOneChange() {
    Ticket ticket = anyTicket();
    Ticket changed =
        ticket
            .assignedTo(Optional.of(AGENT), LATER)
            .noting("Appelé.", LATER)
            .movedTo(TicketStatus.RESOLVED, CLOCK, LATER);

    assertThat(changed.asOneChangeOf(ticket).version()).isEqualTo(2);
    assertThat(ticket.asOneChangeOf(ticket)).isSameAs(ticket);
  }

  @Test
  void leavesATraceOfEachDifferenceWithOldNewAndWhy() {
    Ticket before = anyTicket();
    Ticket after = before.judged(TicketCategory.RELAPSE, Priority.HIGH, CLOCK, LATER);
    AtomicLong next = new AtomicLong();
    TicketTrace trace = new TicketTrace(() -> new UUID(9, next.incrementAndGet()));

    assertThat(trace.of(before, after, Optional.of(AGENT), TicketEvent.Reason.JUDGED_ANEW))
        .extracting(TicketEvent::kind, TicketEvent::before, TicketEvent::after, TicketEvent::reason)
        .containsExactly(
            difference(TicketEvent.Kind.CATEGORY_CHANGED, "general", "relapse"),
            difference(TicketEvent.Kind.PRIORITY_CHANGED, "medium", "high"),
            difference(
                TicketEvent.Kind.DEADLINE_CHANGED,
                before.slaDueAt().toString(),
                after.slaDueAt().toString()),
            difference(
                TicketEvent.Kind.FIRST_RESPONSE_DEADLINE_CHANGED,
                before.deadlines().firstResponseDueAt().toString(),
                after.deadlines().firstResponseDueAt().toString()));
    assertThat(trace.of(before, before, Optional.empty(), TicketEvent.Reason.REQUESTED)).isEmpty();
  }

  private static Tuple difference(TicketEvent.Kind kind, String before, String after) {
    return Tuple.tuple(
        kind, Optional.of(before), Optional.of(after), Optional.of(TicketEvent.Reason.JUDGED_ANEW));
  }

  private static Ticket anyTicket() {
    return ticket("Aide", Optional.empty());
  }

  private static Ticket at(TicketStatus status) {
    return status == TicketStatus.OPEN ? anyTicket() : anyTicket().movedTo(status, CLOCK, NOW);
  }
}
