package dz.amal.http.ticket;

import dz.amal.domain.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket in the API's shape, as its owner sees it, and as the team does. */
public record TicketResponse(
    String id,
    String ticketNumber,
    @Nullable String conversationId,
    String subject,
    @Nullable String description,
    String category,
    String priority,
    String status,
    @Nullable String assignedTo,
    String slaDueAt,
    String firstResponseDueAt,
    @Nullable String firstRespondedAt,
    @Nullable String waitingSince,
    @Nullable String resolvedAt,
    @Nullable String closedAt,
    int version,
    String createdAt,
    String updatedAt,
    @Nullable TeamView team) {

  /** What only the team is shown. */
  public record TeamView(
      String ownerId,
      @Nullable String resolutionNotes,
      @Nullable String acknowledgedAt,
      @Nullable String nextAlertAt,
      @Nullable String slaWarnedAt,
      @Nullable String slaBreachedAt,
      @Nullable String firstResponseBreachedAt) {

    static TeamView of(Ticket ticket) {
      return new TeamView(
          ticket.owner().toString(),
          ticket.ending().notes().orElse(null),
          text(ticket.watch().acknowledgedAt()),
          text(ticket.watch().nextAlertAt()),
          text(ticket.deadlines().warnedAt()),
          text(ticket.deadlines().breachedAt()),
          text(ticket.deadlines().firstResponseMissedAt()));
    }
  }

  /** As its owner sees it. */
  public static TicketResponse of(Ticket ticket) {
    return of(ticket, null);
  }

  /** As the team sees it. */
  public static TicketResponse forTeam(Ticket ticket) {
    return of(ticket, TeamView.of(ticket));
  }

  private static TicketResponse of(Ticket ticket, @Nullable TeamView team) {
    return new TicketResponse(
        ticket.id().toString(),
        ticket.number().toString(),
        ticket.conversation().map(Object::toString).orElse(null),
        ticket.subject(),
        ticket.description().orElse(null),
        ticket.category().code(),
        ticket.priority().code(),
        ticket.status().code(),
        ticket.assignee().map(Object::toString).orElse(null),
        ticket.slaDueAt().toString(),
        ticket.deadlines().firstResponseDueAt().toString(),
        text(ticket.deadlines().firstRespondedAt()),
        text(ticket.deadlines().waitingSince()),
        text(ticket.ending().resolvedAt()),
        text(ticket.ending().closedAt()),
        ticket.version(),
        ticket.createdAt().toString(),
        ticket.updatedAt().toString(),
        team);
  }

  private static @Nullable String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
