package dz.amal.domain.sla;

import static dz.amal.domain.sla.Algeria.at;
import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.sla.SlaTarget.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The life of a ticket's deadlines. By this policy those of medium priority are in working time and
 * stand still while the person is waited for: an answer within 2 hours, all within 8, a warning
 * after 6. High: 2 and 8 hours of wall time. Urgent: half an hour and 2 hours, around the clock.
 */
final class DeadlinesTest {

  private static final String GENERAL = "general";

  private static final SlaPolicy POLICY =
      policy(new SlaTarget(Duration.ofHours(2), Duration.ofHours(8), Time.WORKING, true));

  private static final SlaClock CLOCK = clock(List.of());

  /** Thursday; the weekend follows. */
  private static final Instant OPENED = at("2026-11-26T15:30");

  private static final Instant ASKED = at("2026-11-26T16:00");
  private static final Instant ANSWERED = at("2026-11-29T09:00");
  private static final Instant FRIDAY = at("2026-11-27T10:00");
  private static final Instant SUNDAY = at("2026-11-29T16:10");
  private static final Instant MONDAY = at("2026-11-30T10:00");

  private final Deadlines opened = Deadlines.opened(CLOCK, GENERAL, Priority.MEDIUM, OPENED);

  @Test
  void countWorkingTimeFromTheirOpening() {
    assertThat(opened.startedAt()).isEqualTo(OPENED);
    assertThat(opened.firstResponseDueAt()).isEqualTo(at("2026-11-29T09:00"));
    assertThat(opened.warnAt()).isEqualTo(at("2026-11-29T14:00"));
    assertThat(opened.dueAt()).isEqualTo(at("2026-11-29T16:00"));
  }

  @Test
  void haveNothingBehindThemWhenOpened() {
    assertThat(opened.firstRespondedAt()).isEmpty();
    assertThat(opened.firstResponseMissedAt()).isEmpty();
    assertThat(opened.warnedAt()).isEmpty();
    assertThat(opened.breachedAt()).isEmpty();
    assertThat(opened.waitingSince()).isEmpty();
    assertThat(opened.waits()).isEmpty();
  }

  @Test
  void countDayAndNightForWhatCannotWait() {
    Deadlines urgent = Deadlines.opened(CLOCK, GENERAL, Priority.URGENT, OPENED);

    assertThat(urgent.firstResponseDueAt()).isEqualTo(at("2026-11-26T16:00"));
    assertThat(urgent.warnAt()).isEqualTo(at("2026-11-26T17:00"));
    assertThat(urgent.dueAt()).isEqualTo(at("2026-11-26T17:30"));
  }

  @Test
  void areNearerInACrisis() {
    assertThat(Deadlines.opened(CLOCK, "crisis", Priority.URGENT, OPENED).firstResponseDueAt())
        .isEqualTo(OPENED.plus(Duration.ofMinutes(5)));
  }

  @Test
  void countTheNewTimeFromWhenTheyAreRaised() {
    Deadlines raised = opened.raised(CLOCK, GENERAL, Priority.URGENT, FRIDAY);

    assertThat(raised.startedAt()).isEqualTo(FRIDAY);
    assertThat(raised.firstResponseDueAt()).isEqualTo(at("2026-11-27T10:30"));
    assertThat(raised.warnAt()).isEqualTo(at("2026-11-27T11:30"));
    assertThat(raised.dueAt()).isEqualTo(at("2026-11-27T12:00"));
  }

  @Test
  void neverMoveAwayWhenRaised() {
    Instant shortlyBefore = at("2026-11-29T15:30");

    Deadlines raised = opened.raised(CLOCK, GENERAL, Priority.HIGH, shortlyBefore);

    assertThat(raised).usingRecursiveComparison().ignoringFields("startedAt").isEqualTo(opened);
  }

  @Test
  void keepWhatHasHappenedWhenRaised() {
    Deadlines raised =
        opened.responded(OPENED).waiting(OPENED).raised(CLOCK, GENERAL, Priority.HIGH, FRIDAY);

    assertThat(raised.firstRespondedAt()).contains(OPENED);
    assertThat(raised.waitingSince()).contains(OPENED);
  }

  @Test
  void waitNoLongerWhenRaisedToWhatNothingHoldsUp() {
    Deadlines raised = opened.waiting(OPENED).raised(CLOCK, GENERAL, Priority.URGENT, FRIDAY);

    assertThat(raised.waitingSince()).isEmpty();
    assertThat(raised.waits()).containsExactly(new Wait(OPENED, FRIDAY));
  }

  @Test
  void doNotChangeWhetherTheFirstAnswerWasInTime() {
    Deadlines answered = opened.responded(opened.firstResponseDueAt().plusSeconds(1));
    Deadlines after =
        answered
            .raised(CLOCK, GENERAL, Priority.HIGH, opened.firstResponseDueAt().plusSeconds(2))
            .recomputed(CLOCK, GENERAL, Priority.HIGH, FRIDAY);

    assertThat(after.firstResponseDueAt()).isEqualTo(opened.firstResponseDueAt());
  }

  @Test
  void knowSinceWhenThePersonIsWaitedForAndDoNotMoveYet() {
    Deadlines waiting = opened.waiting(ASKED);

    assertThat(waiting.waitingSince()).contains(ASKED);
    assertThat(waiting.dueAt()).isEqualTo(opened.dueAt());
    assertThat(waiting.waiting(ANSWERED)).as("asked again").isEqualTo(waiting);
  }

  @Test
  void moveByTheWorkingTimeThatItTookOnceTheyAreRecomputed() {
    Deadlines after = opened.waiting(ASKED).waitedFor(ANSWERED);
    assertThat(after.waitingSince()).isEmpty();
    assertThat(after.waits()).containsExactly(new Wait(ASKED, ANSWERED));
    assertThat(after.dueAt()).isEqualTo(opened.dueAt());

    Deadlines recomputed = after.recomputed(CLOCK, GENERAL, Priority.MEDIUM, ANSWERED);

    assertThat(recomputed.dueAt())
        .as("half an hour of Thursday and one of Sunday later")
        .isEqualTo(at("2026-11-30T09:00"));
    assertThat(recomputed.warnAt()).isEqualTo(at("2026-11-29T15:30"));
    assertThat(recomputed.firstResponseDueAt())
        .as("a first answer is due in any case")
        .isEqualTo(opened.firstResponseDueAt());
  }

  @Test
  void addUpSeveralWaits() {
    Deadlines twice =
        opened
            .waiting(ASKED)
            .waitedFor(ANSWERED)
            .waiting(at("2026-11-29T10:00"))
            .waitedFor(at("2026-11-29T11:00"))
            .recomputed(CLOCK, GENERAL, Priority.MEDIUM, at("2026-11-29T11:00"));

    assertThat(twice.dueAt()).isEqualTo(at("2026-11-30T10:00"));
  }

  @Test
  void stayAsTheyAreIfNobodyWasWaitedFor() {
    assertThat(opened.waitedFor(ANSWERED)).isEqualTo(opened);
  }

  @Test
  void doNotMoveByWaitingForWhatIsUrgent() {
    Deadlines urgent =
        Deadlines.opened(CLOCK, GENERAL, Priority.URGENT, OPENED)
            .waiting(ASKED)
            .waitedFor(ANSWERED);

    assertThat(urgent.recomputed(CLOCK, GENERAL, Priority.URGENT, ANSWERED).dueAt())
        .isEqualTo(urgent.dueAt());
  }

  @Test
  void stayWhereTheyAreWhenRecomputedAndNothingHasChanged() {
    assertThat(opened.recomputed(CLOCK, GENERAL, Priority.MEDIUM, SUNDAY)).isEqualTo(opened);
  }

  @Test
  void followACalendarThatHasADayOffMore() {
    Deadlines moved =
        opened.recomputed(sundayOff(), GENERAL, Priority.MEDIUM, at("2026-11-27T10:00"));

    assertThat(moved.startedAt()).isEqualTo(OPENED);
    assertThat(moved.firstResponseDueAt()).isEqualTo(at("2026-11-30T09:00"));
    assertThat(moved.dueAt()).isEqualTo(at("2026-11-30T16:00"));
  }

  @Test
  void countANewPriorityFromTheSameBeginning() {
    assertThat(opened.recomputed(CLOCK, GENERAL, Priority.HIGH, SUNDAY).dueAt())
        .isEqualTo(OPENED.plus(Duration.ofHours(8)));
  }

  @Test
  void takeBackFlagsOfWhatNowLiesAhead() {
    Deadlines late = flagged(opened, SUNDAY);

    Deadlines moved = late.recomputed(sundayOff(), GENERAL, Priority.MEDIUM, SUNDAY);

    assertThat(moved.firstResponseMissedAt()).isEmpty();
    assertThat(moved.warnedAt()).isEmpty();
    assertThat(moved.breachedAt()).isEmpty();
  }

  @Test
  void keepFlagsOfWhatLiesBehind() {
    Deadlines late = flagged(opened, SUNDAY);

    assertThat(late.recomputed(CLOCK, GENERAL, Priority.MEDIUM, SUNDAY)).isEqualTo(late);
  }

  @Test
  void countTheTimeAnewWhenTakenUpAgain() {
    Deadlines restarted =
        flagged(opened.waiting(OPENED), MONDAY).restarted(CLOCK, GENERAL, Priority.MEDIUM, MONDAY);

    assertThat(restarted.startedAt()).isEqualTo(MONDAY);
    assertThat(restarted.dueAt()).isEqualTo(at("2026-12-01T10:30"));
    assertThat(restarted.warnedAt()).isEmpty();
    assertThat(restarted.breachedAt()).isEmpty();
    assertThat(restarted.waitingSince()).isEmpty();
    assertThat(restarted.waits()).isEmpty();
  }

  @Test
  void keepWhatIsKnownOfTheFirstAnswerWhenTakenUpAgain() {
    Instant answered = at("2026-11-29T08:30");

    Deadlines restarted =
        opened.responded(answered).restarted(CLOCK, GENERAL, Priority.MEDIUM, MONDAY);

    assertThat(restarted.firstRespondedAt()).contains(answered);
    assertThat(restarted.firstResponseDueAt()).isEqualTo(opened.firstResponseDueAt());
  }

  @Test
  void countOnlyTheFirstAnswer() {
    Instant first = at("2026-11-26T16:00");

    assertThat(opened.responded(first).responded(first.plusSeconds(60)).firstRespondedAt())
        .contains(first);
  }

  private static Deadlines flagged(Deadlines deadlines, Instant at) {
    return new Deadlines(
        deadlines.startedAt(),
        deadlines.firstResponseDueAt(),
        deadlines.firstRespondedAt(),
        Optional.of(at),
        deadlines.dueAt(),
        deadlines.warnAt(),
        Optional.of(at),
        Optional.of(at),
        deadlines.waitingSince(),
        deadlines.waits());
  }

  private static SlaClock sundayOff() {
    return clock(List.of(Algeria.added("Élections", "2026-11-29", 1)));
  }

  private static SlaClock clock(List<HolidayNotice> notices) {
    return new SlaClock(POLICY, Algeria.RULES.calendar(notices, 2026, 2027));
  }

  private static SlaPolicy policy(SlaTarget medium) {
    SlaPolicy standard = SlaPolicy.standard();
    Map<Priority, SlaTarget> targets = new EnumMap<>(standard.targets());
    targets.put(Priority.MEDIUM, medium);
    return new SlaPolicy("test", 75, targets, standard.exceptions());
  }
}
