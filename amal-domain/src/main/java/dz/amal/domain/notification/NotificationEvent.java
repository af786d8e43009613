package dz.amal.domain.notification;

/** What the team is told of. */
public enum NotificationEvent {
  TICKET_OPENED("ticket.opened"),
  /** A ticket turned out to be more urgent. */
  TICKET_RAISED("ticket.raised"),
  CRISIS_OPENED("crisis.opened"),
  /** Somebody in a crisis has written again. */
  CRISIS_CONTINUED("crisis.continued");

  private final String code;

  NotificationEvent(String code) {
    this.code = code;
  }

  /** The event as subscribers see it. */
  public String code() {
    return code;
  }
}
