package dz.amal.domain.notification;

import java.util.Arrays;

/** What the team is told of. */
public enum NotificationEvent {
  TICKET_OPENED("ticket.opened"),
  /** A ticket turned out to be more urgent. */
  TICKET_RAISED("ticket.raised"),
  /** Status, priority, category or deadline changed. */
  TICKET_CHANGED("ticket.changed"),
  /** Somebody has it now. */
  TICKET_ASSIGNED("ticket.assigned"),
  /** Somebody says that it needs more than whoever has it. */
  TICKET_ESCALATED("ticket.escalated"),
  /** The team wrote a comment for itself. */
  TICKET_NOTED("ticket.noted"),
  /** The person wrote, and a human has the conversation. */
  PERSON_WROTE("ticket.message"),
  /** A human wrote to the person; they are the only one who may be told by e-mail. */
  HUMAN_REPLIED("ticket.reply"),
  /** The deadline is near. */
  DEADLINE_NEAR("sla.warning"),
  /** The deadline has passed. */
  DEADLINE_PASSED("sla.breached"),
  /** Nobody has answered the person in time. */
  FIRST_RESPONSE_MISSED("sla.first_response_breached"),
  CRISIS_OPENED("crisis.opened"),
  /** Somebody in a crisis has written again. */
  CRISIS_CONTINUED("crisis.continued"),
  /** Somebody on call is asked to say that they have seen a crisis. */
  CRISIS_ALERT("crisis.alert"),
  /** A crisis, and nobody is on call. */
  CRISIS_UNATTENDED("crisis.unattended"),
  /** Somebody has said that they have seen it. */
  CRISIS_ACKNOWLEDGED("crisis.acknowledged");

  private final String code;

  NotificationEvent(String code) {
    this.code = code;
  }

  /** The event as subscribers see it. */
  public String code() {
    return code;
  }

  /**
   * The event of this code.
   *
   * @throws IllegalStateException if this version knows none
   */
  public static NotificationEvent ofCode(String code) {
    return Arrays.stream(values())
        .filter(event -> event.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an event that this version does not know"));
  }
}
