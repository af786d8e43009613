package dz.amal.application.ticket;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.SlaClock;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes a ticket: the team all of it, its owner only that it is over, or that it is not. Whoever
 * says which state they have seen overwrites nothing that they have not seen.
 */
public final class ChangeTicket {

  private final Transactions transactions;
  private final Tickets tickets;
  private final Users users;
  private final TicketLedger ledger;
  private final CrisisLane crisisLane;
  private final Supplier<SlaClock> slaClock;
  private final InstantSource clock;

  /** Wires the use case. */
  public ChangeTicket(
      Transactions transactions,
      Tickets tickets,
      Users users,
      TicketLedger ledger,
      CrisisLane crisisLane,
      Supplier<SlaClock> slaClock,
      InstantSource clock) {
    this.transactions = transactions;
    this.tickets = tickets;
    this.users = users;
    this.ledger = ledger;
    this.crisisLane = crisisLane;
    this.slaClock = slaClock;
    this.clock = clock;
  }

  /** What is to be different; what is empty stays as it is. */
  public record Change(
      Optional<TicketStatus> status,
      Optional<Priority> priority,
      Optional<TicketCategory> category,
      Optional<Optional<UserId>> assignee,
      Optional<String> resolutionNotes) {

    boolean isOnlyOfStatus() {
      return priority.isEmpty()
          && category.isEmpty()
          && assignee.isEmpty()
          && resolutionNotes.isEmpty();
    }
  }

  /**
   * A change by somebody.
   *
   * @param seenVersion which state they have seen; empty if they do not say
   */
  public record Command(
      Caller caller, TicketId ticket, Change change, Optional<Integer> seenVersion) {}

  /** What came of it. */
  public sealed interface Outcome
      permits Changed, NotFound, NotAllowed, Stale, MoveRefused, UnknownAssignee {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** It is as it was asked for. */
    T changed(Changed outcome);

    /** There is no such ticket, or it is somebody else's. */
    T notFound(NotFound outcome);

    /** Only the team may change that. */
    T notAllowed(NotAllowed outcome);

    /** It is not what the caller has seen any more. */
    T stale(Stale outcome);

    /** It cannot go there from where it stands. */
    T moveRefused(MoveRefused outcome);

    /** Nobody of the team has this id. */
    T unknownAssignee(UnknownAssignee outcome);
  }

  /** It is as it was asked for. */
  public record Changed(Ticket ticket) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.changed(this);
    }
  }

  /** There is no such ticket, or it is somebody else's. */
  public record NotFound() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notFound(this);
    }
  }

  /** Only the team may change that. */
  public record NotAllowed() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notAllowed(this);
    }
  }

  /** It is not what the caller has seen any more. */
  public record Stale() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stale(this);
    }
  }

  /** It cannot go there from where it stands. */
  public record MoveRefused(TicketStatus from, TicketStatus to) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.moveRefused(this);
    }
  }

  /** Nobody of the team has this id. */
  public record UnknownAssignee() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.unknownAssignee(this);
    }
  }

  /** Changes a ticket. */
  public Outcome handle(Command command) {
    return transactions.inTransaction(
        () ->
            tickets
                .findForUpdate(command.ticket())
                .filter(found -> mayRead(command.caller(), found))
                .<Outcome>map(found -> change(found, command))
                .orElseGet(NotFound::new));
  }

  private static boolean mayRead(Caller caller, Ticket ticket) {
    return caller.isAgent() || ticket.belongsTo(caller.user());
  }

  private Outcome change(Ticket ticket, Command command) {
    Change change = command.change();
    if (command.seenVersion().filter(seen -> seen != ticket.version()).isPresent()) {
      return new Stale();
    }
    if (!command.caller().isAgent() && !isForTheOwner(change)) {
      return new NotAllowed();
    }
    if (change.assignee().flatMap(assignee -> assignee).filter(this::isNoAgent).isPresent()) {
      return new UnknownAssignee();
    }
    Optional<TicketStatus> move = change.status().filter(next -> next != ticket.status());
    if (move.filter(next -> !ticket.status().mayBecome(next)).isPresent()) {
      return new MoveRefused(ticket.status(), move.get());
    }
    return new Changed(store(ticket, applied(ticket, change, move, command.caller()), command));
  }

  /** That it is over, or that it is not. */
  private static boolean isForTheOwner(Change change) {
    return change.isOnlyOfStatus()
        && change
            .status()
            .filter(next -> next == TicketStatus.CLOSED || next == TicketStatus.OPEN)
            .isPresent();
  }

  private boolean isNoAgent(UserId user) {
    return users.find(user).map(User::caller).filter(Caller::isAgent).isEmpty();
  }

  private Ticket applied(Ticket ticket, Change change, Optional<TicketStatus> move, Caller caller) {
    Instant now = clock.instant();
    Ticket changed = ticket;
    if (change.priority().isPresent() || change.category().isPresent()) {
      changed = judged(changed, change, now);
    }
    if (change.assignee().isPresent()) {
      changed = changed.assignedTo(change.assignee().get(), now);
    }
    if (change.resolutionNotes().isPresent()) {
      changed = changed.noting(change.resolutionNotes().get(), now);
    }
    if (move.isPresent()) {
      changed = changed.movedTo(move.get(), slaClock.get(), now);
    }
    boolean isTaken = changed.status() == TicketStatus.IN_PROGRESS && changed.assignee().isEmpty();
    return isTaken && change.assignee().isEmpty()
        ? changed.assignedTo(Optional.of(caller.user()), now)
        : changed;
  }

  private Ticket judged(Ticket ticket, Change change, Instant now) {
    TicketCategory category = change.category().orElse(ticket.category());
    Priority priority =
        change
            .priority()
            .orElse(category == TicketCategory.CRISIS ? Priority.URGENT : ticket.priority());
    if (category == ticket.category() && priority == ticket.priority()) {
      return ticket;
    }
    Ticket judged = ticket.judged(category, priority, slaClock.get(), now);
    boolean hasBecomeCrisis = judged.isCrisis() && !ticket.isCrisis();
    return hasBecomeCrisis ? judged.watchedFrom(crisisLane.nextAlertAt(now), now) : judged;
  }

  private Ticket store(Ticket before, Ticket after, Command command) {
    Ticket changed =
        ledger.change(before, after, Optional.of(command.caller().user()), reasonOf(before, after));
    if (changed.equals(before)) {
      return changed;
    }
    if (changed.isCrisis() && !before.isCrisis()) {
      ledger.tell(NotificationEvent.CRISIS_OPENED, changed);
      crisisLane.alert(changed, changed.updatedAt(), changed.updatedAt());
    }
    if (!changed.assignee().equals(before.assignee())) {
      ledger.tell(NotificationEvent.TICKET_ASSIGNED, changed, changed.assignee());
    }
    ledger.tell(NotificationEvent.TICKET_CHANGED, changed);
    return changed;
  }

  private static TicketEvent.Reason reasonOf(Ticket before, Ticket after) {
    if (!before.status().isUnfinished() && after.status().isUnfinished()) {
      return TicketEvent.Reason.REOPENED;
    }
    boolean isJudged =
        before.priority() != after.priority() || before.category() != after.category();
    return isJudged ? TicketEvent.Reason.JUDGED_ANEW : TicketEvent.Reason.REQUESTED;
  }
}
