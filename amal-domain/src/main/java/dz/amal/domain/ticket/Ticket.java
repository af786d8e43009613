package dz.amal.domain.ticket;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.sla.Deadlines;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.sla.SlaFlag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's need, handed to humans. Immutable: what happens to it gives its next state.
 *
 * @param subject 1 to 255 characters; never the person's own words when Amal opened the ticket
 * @param description at most 10,000 characters
 * @param conversation where it came from; empty when it was opened on its own
 * @param assignee who deals with it; empty while nobody does
 * @param version counts its changes, from 1, so that nobody overwrites what they have not seen
 */
public record Ticket(
    TicketId id,
    TicketNumber number,
    UserId owner,
    Optional<ConversationId> conversation,
    String subject,
    Optional<String> description,
    TicketCategory category,
    Priority priority,
    TicketStatus status,
    Optional<UserId> assignee,
    Deadlines deadlines,
    Watch watch,
    Ending ending,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  private static final TextRule SUBJECT = new TextRule("subject", 255);
  private static final TextRule DESCRIPTION = new TextRule("description", 10_000);

  public Ticket {
    subject = SUBJECT.check(subject);
    description = description.map(DESCRIPTION::check);
  }

  /**
   * What a ticket is opened with.
   *
   * @param subject 1 to 255 characters
   * @param description at most 10,000 characters
   */
  public record Request(
      TicketId id,
      UserId owner,
      Optional<ConversationId> conversation,
      String subject,
      Optional<String> description,
      TicketCategory category,
      Priority priority) {}

  /** A new ticket. */
  public static Ticket open(Request request, TicketNumber number, SlaClock clock, Instant now) {
    return open(request, number, clock, Watch.NONE, now);
  }

  /** A new ticket about which somebody has to be alerted. */
  public static Ticket open(
      Request request, TicketNumber number, SlaClock clock, Watch watch, Instant now) {
    return new Ticket(
        request.id(),
        number,
        request.owner(),
        request.conversation(),
        request.subject(),
        request.description(),
        request.category(),
        request.priority(),
        TicketStatus.OPEN,
        Optional.empty(),
        Deadlines.opened(clock, request.category().code(), request.priority(), now),
        watch,
        Ending.NONE,
        1,
        now,
        now);
  }

  /** Whether this is the user's own. */
  public boolean belongsTo(UserId user) {
    return owner.equals(user);
  }

  /** Whether somebody is in danger. */
  public boolean isCrisis() {
    return category == TicketCategory.CRISIS;
  }

  /** By when the need must be dealt with. */
  public Instant slaDueAt() {
    return deadlines.dueAt();
  }

  /** What becomes of it: the parts that change, all together. */
  private final class Change {
    private TicketCategory newCategory = category;
    private Priority newPriority = priority;
    private TicketStatus newStatus = status;
    private Optional<UserId> newAssignee = assignee;
    private Deadlines newDeadlines = deadlines;
    private Watch newWatch = watch;
    private Ending newEnding = ending;
    private int newVersion = version + 1;

    Ticket at(Instant now) {
      return new Ticket(
          id,
          number,
          owner,
          conversation,
          subject,
          description,
          newCategory,
          newPriority,
          newStatus,
          newAssignee,
          newDeadlines,
          newWatch,
          newEnding,
          newVersion,
          createdAt,
          now);
    }
  }

  /** Found to be more urgent; the deadline only comes nearer. */
  public Ticket raisedTo(
      TicketCategory newCategory, Priority newPriority, SlaClock clock, Instant now) {
    Change change = new Change();
    change.newCategory = newCategory;
    change.newPriority = newPriority;
    change.newDeadlines = deadlines.raised(clock, newCategory.code(), newPriority, now);
    return change.at(now);
  }

  /**
   * Judged anew by a human. A higher priority, or that it is a crisis, counts from now on;
   * otherwise its time counts from where it began.
   */
  public Ticket judged(
      TicketCategory newCategory, Priority newPriority, SlaClock clock, Instant now) {
    boolean isRaised =
        newPriority.compareTo(priority) > 0
            || (newCategory == TicketCategory.CRISIS && !isCrisis());
    if (isRaised) {
      return raisedTo(newCategory, newPriority, clock, now);
    }
    Change change = new Change();
    change.newCategory = newCategory;
    change.newPriority = newPriority;
    change.newDeadlines = deadlines.recomputed(clock, newCategory.code(), newPriority, now);
    return change.at(now);
  }

  /** Its deadlines by another calendar or policy. */
  public Ticket recomputed(SlaClock clock, Instant now) {
    Change change = new Change();
    change.newDeadlines = deadlines.recomputed(clock, category.code(), priority, now);
    return change.at(now);
  }

  /**
   * Moved by a human.
   *
   * @throws IllegalStateException if it cannot go there from where it stands; see {@link
   *     TicketStatus#mayBecome}
   */
  public Ticket movedTo(TicketStatus next, SlaClock clock, Instant now) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(status + " may not become " + next);
    }
    Change change = new Change();
    change.newStatus = next;
    change.newEnding = ending.at(next, now);
    change.newWatch = next == TicketStatus.OPEN ? watch : watch.ended();
    change.newDeadlines = deadlinesAt(next, clock, now);
    return change.at(now);
  }

  /** Open again if it was finished. */
  public Ticket unfinished(SlaClock clock, Instant now) {
    return status.isUnfinished() ? this : movedTo(TicketStatus.OPEN, clock, now);
  }

  private Deadlines deadlinesAt(TicketStatus next, SlaClock clock, Instant now) {
    if (!status.isUnfinished() && next.isUnfinished()) {
      return deadlines.restarted(clock, category.code(), priority, now);
    }
    return deadlines.waitingSince().isPresent()
        ? deadlines.waitedFor(now).recomputed(clock, category.code(), priority, now)
        : deadlines;
  }

  /** Somebody has it now, or nobody. Whoever takes it has seen it. */
  public Ticket assignedTo(Optional<UserId> newAssignee, Instant now) {
    Change change = new Change();
    change.newAssignee = newAssignee;
    change.newWatch = newAssignee.isPresent() ? watch.acknowledged(now) : watch;
    return change.at(now);
  }

  /** Somebody of the team has seen it. */
  public Ticket acknowledged(Instant now) {
    Change change = new Change();
    change.newWatch = watch.acknowledged(now);
    return change.at(now);
  }

  /** Those on call are alerted from then on until somebody has seen it. */
  public Ticket watchedFrom(Instant firstAlertAt, Instant now) {
    Change change = new Change();
    change.newWatch = Watch.alertingAt(firstAlertAt);
    return change.at(now);
  }

  /** One more was alerted; that is nobody's change, so the version stays. */
  public Ticket alerted(Duration patience, Instant now) {
    Change change = new Change();
    change.newWatch = watch.alerted(patience, now);
    change.newVersion = version;
    return change.at(now);
  }

  /** Somebody has written how it was dealt with. */
  public Ticket noting(String notes, Instant now) {
    Change change = new Change();
    change.newEnding = ending.noting(notes);
    return change.at(now);
  }

  /**
   * A human wrote to the person: who writes has it from now on, unless somebody else does.
   *
   * @param awaitsReply whether the person's answer is waited for; nobody waits where nothing stops
   *     the clock
   */
  public Ticket answeredBy(UserId agent, boolean awaitsReply, SlaClock clock, Instant now) {
    Change change = new Change();
    change.newStatus = status == TicketStatus.OPEN ? TicketStatus.IN_PROGRESS : status;
    change.newAssignee = assignee.or(() -> Optional.of(agent));
    change.newWatch = watch.acknowledged(now);
    Deadlines answered = deadlines.responded(now);
    boolean maySlow = clock.policy().target(category.code(), priority).pausesWhileWaiting();
    change.newDeadlines = awaitsReply && maySlow ? answered.waiting(now) : answered;
    return change.at(now);
  }

  /** The person wrote, so nobody waits for them any more. */
  public Ticket heardFromPerson(SlaClock clock, Instant now) {
    if (deadlines.waitingSince().isEmpty()) {
      return this;
    }
    Change change = new Change();
    change.newDeadlines =
        deadlines.waitedFor(now).recomputed(clock, category.code(), priority, now);
    return change.at(now);
  }

  /** All that became of it since then, counted as one change. */
  public Ticket asOneChangeOf(Ticket before) {
    if (equals(before)) {
      return this;
    }
    Change change = new Change();
    change.newVersion = before.version + 1;
    return change.at(updatedAt);
  }

  /** Flagged now; that is nobody's change, so the version stays. */
  public Ticket flagged(SlaFlag flag, Instant now) {
    Change change = new Change();
    change.newDeadlines = deadlines.flagged(flag, now);
    change.newVersion = version;
    return change.at(now);
  }

  /** How it stands with its deadline. */
  public SlaStanding standingAt(Instant now) {
    if (deadlines.waitingSince().isPresent()) {
      return SlaStanding.OK; // the clock stands still
    }
    Optional<Instant> ended = ending.resolvedAt();
    if (ended.orElse(now).isAfter(deadlines.dueAt())) {
      return SlaStanding.BREACHED;
    }
    boolean isNear = status.isUnfinished() && !deadlines.warnAt().isAfter(now);
    return isNear ? SlaStanding.AT_RISK : SlaStanding.OK;
  }

  /** Its place in a list of tickets, the newest first. */
  public Cursor cursor() {
    return new Cursor(createdAt, id.value());
  }

  /** Only the number: subject and description are about somebody's health. */
  @Override
  public String toString() {
    return "Ticket[" + number + "]";
  }
}
