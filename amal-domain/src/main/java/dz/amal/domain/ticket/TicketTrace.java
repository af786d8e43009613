package dz.amal.domain.ticket;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.IdSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes down what became of a ticket: whatever differs between two states of it, with old, new and
 * why. Thread-safe.
 *
 * @param ids of the events
 */
public record TicketTrace(IdSource ids) {

  /** What differs; nothing where nothing does. */
  public List<TicketEvent> of(
      Ticket before, Ticket after, Optional<UserId> actor, TicketEvent.Reason reason) {
    Differences found = new Differences(after, actor, reason);
    found.compare(
        TicketEvent.Kind.CATEGORY_CHANGED, before.category().code(), after.category().code());
    found.compare(
        TicketEvent.Kind.PRIORITY_CHANGED, before.priority().code(), after.priority().code());
    found.compare(TicketEvent.Kind.STATUS_CHANGED, before.status().code(), after.status().code());
    found.compare(TicketEvent.Kind.ASSIGNEE_CHANGED, before.assignee(), after.assignee());
    found.begin(
        TicketEvent.Kind.ACKNOWLEDGED,
        before.watch().acknowledgedAt(),
        after.watch().acknowledgedAt());
    found.begin(
        TicketEvent.Kind.FIRST_RESPONSE_GIVEN,
        before.deadlines().firstRespondedAt(),
        after.deadlines().firstRespondedAt());
    found.begin(
        TicketEvent.Kind.WAITING_STARTED,
        before.deadlines().waitingSince(),
        after.deadlines().waitingSince());
    found.begin(
        TicketEvent.Kind.WAITING_ENDED,
        after.deadlines().waitingSince(),
        before.deadlines().waitingSince());
    found.compare(
        TicketEvent.Kind.DEADLINE_CHANGED, before.deadlines().dueAt(), after.deadlines().dueAt());
    found.compare(
        TicketEvent.Kind.FIRST_RESPONSE_DEADLINE_CHANGED,
        before.deadlines().firstResponseDueAt(),
        after.deadlines().firstResponseDueAt());
    if (!before.ending().notes().equals(after.ending().notes())) {
      found.add(TicketEvent.Kind.RESOLUTION_NOTED, Optional.empty(), Optional.empty());
    }
    return found.events;
  }

  /** One event that is no difference between two states. */
  public TicketEvent event(
      Ticket ticket,
      TicketEvent.Kind kind,
      Optional<UserId> actor,
      Optional<String> value,
      Instant now) {
    return new TicketEvent(
        ids.next(), ticket.id(), actor, kind, Optional.empty(), value, Optional.empty(), now);
  }

  private final class Differences {
    private final Ticket after;
    private final Optional<UserId> actor;
    private final TicketEvent.Reason reason;
    private final List<TicketEvent> events = new ArrayList<>();

    Differences(Ticket after, Optional<UserId> actor, TicketEvent.Reason reason) {
      this.after = after;
      this.actor = actor;
      this.reason = reason;
    }

    void compare(TicketEvent.Kind kind, Object old, Object now) {
      compare(kind, Optional.of(old), Optional.of(now));
    }

    void compare(TicketEvent.Kind kind, Optional<?> old, Optional<?> now) {
      if (!Objects.equals(old, now)) {
        add(kind, old.map(Object::toString), now.map(Object::toString));
      }
    }

    /** Something is there that was not. */
    void begin(TicketEvent.Kind kind, Optional<Instant> old, Optional<Instant> now) {
      if (old.isEmpty() && now.isPresent()) {
        add(kind, Optional.empty(), Optional.empty());
      }
    }

    void add(TicketEvent.Kind kind, Optional<String> old, Optional<String> now) {
      events.add(
          new TicketEvent(
              ids.next(),
              after.id(),
              actor,
              kind,
              old,
              now,
              Optional.of(reason),
              after.updatedAt()));
    }
  }
}
