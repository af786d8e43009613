package dz.amal.domain.ticket;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to a ticket: codes, numbers and times, never anybody's words.
 *
 * @param actor who did it; empty for Amal itself
 * @param before what was before, as a code or a time; empty for nothing
 * @param after what is since; likewise
 * @param reason why; empty where that goes without saying
 */
public record TicketEvent(
    UUID id,
    TicketId ticket,
    Optional<UserId> actor,
    Kind kind,
    Optional<String> before,
    Optional<String> after,
    Optional<Reason> reason,
    Instant createdAt) {

  /** What can happen. */
  public enum Kind {
    OPENED,
    STATUS_CHANGED,
    PRIORITY_CHANGED,
    CATEGORY_CHANGED,
    ASSIGNEE_CHANGED,
    DEADLINE_CHANGED,
    FIRST_RESPONSE_DEADLINE_CHANGED,
    FIRST_RESPONSE_GIVEN,
    WAITING_STARTED,
    WAITING_ENDED,
    DEADLINE_NEAR,
    DEADLINE_PASSED,
    FIRST_RESPONSE_MISSED,
    RESOLUTION_NOTED,
    COMMENTED,
    NOTED_INTERNALLY,
    ESCALATED,
    ALERTED,
    ACKNOWLEDGED;

    /** The kind as the API and the database spell it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why something changed. */
  public enum Reason {
    /** Somebody asked for it. */
    REQUESTED,
    /** A later message of the person was more urgent. */
    MORE_URGENT,
    /** Its priority or category is another one. */
    JUDGED_ANEW,
    /** The person has answered. */
    PERSON_ANSWERED,
    /** It had ended and was taken up again. */
    REOPENED,
    /** Nobody had it, and somebody answered. */
    ANSWERED,
    /** Somebody said that it needs more than whoever has it. */
    ESCALATED,
    /** Days off are others than was thought. */
    CALENDAR_CHANGED,
    /** The promise is another one. */
    POLICY_CHANGED;

    /** The reason as the API and the database spell it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the person is told of, too: nothing of what the team says and does among itself. */
  public static final Set<Kind> FOR_THE_PERSON =
      Set.of(Kind.OPENED, Kind.STATUS_CHANGED, Kind.FIRST_RESPONSE_GIVEN, Kind.DEADLINE_CHANGED);

  /** Its place in the timeline. */
  public Cursor cursor() {
    return new Cursor(createdAt, id);
  }
}
