package dz.amal.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.sla.Deadlines;
import dz.amal.domain.sla.Priority;
import dz.amal.domain.sla.Wait;
import dz.amal.domain.ticket.Ending;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumber;
import dz.amal.domain.ticket.TicketStatus;
import dz.amal.domain.ticket.Watch;
import dz.amal.postgres.generated.public_.tables.records.SupportTicketsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.JSONB;

/** A ticket as a row of {@code support_tickets}, and back. Thread-safe. */
final class TicketRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TicketRows() {}

  static SupportTicketsRecord of(Ticket ticket) {
    SupportTicketsRecord row = changed(ticket);
    row.setTicketNumber(ticket.number().toString());
    row.setUserId(ticket.owner().value());
    row.setConversationId(ticket.conversation().map(ConversationId::value).orElse(null));
    row.setSubject(ticket.subject());
    row.setDescription(ticket.description().orElse(null));
    row.setCreatedAt(ticket.createdAt());
    return row;
  }

  /** What can change, and whose it is. */
  static SupportTicketsRecord changed(Ticket ticket) {
    SupportTicketsRecord row = changing(ticket);
    row.setId(ticket.id().value());
    return row;
  }

  /** Only what can change. */
  static SupportTicketsRecord changing(Ticket ticket) {
    SupportTicketsRecord row = new SupportTicketsRecord();
    row.setCategory(ticket.category().code());
    row.setPriority(ticket.priority().code());
    row.setStatus(ticket.status().code());
    row.setAssignedTo(ticket.assignee().map(UserId::value).orElse(null));
    row.setAcknowledgedAt(ticket.watch().acknowledgedAt().orElse(null));
    row.setNextAlertAt(ticket.watch().nextAlertAt().orElse(null));
    row.setResolvedAt(ticket.ending().resolvedAt().orElse(null));
    row.setClosedAt(ticket.ending().closedAt().orElse(null));
    row.setResolutionNotes(ticket.ending().notes().orElse(null));
    row.setVersion(ticket.version());
    row.setUpdatedAt(ticket.updatedAt());
    setDeadlines(ticket.deadlines(), row);
    return row;
  }

  private static void setDeadlines(Deadlines deadlines, SupportTicketsRecord row) {
    row.setSlaStartedAt(deadlines.startedAt());
    row.setFirstResponseDueAt(deadlines.firstResponseDueAt());
    row.setFirstRespondedAt(deadlines.firstRespondedAt().orElse(null));
    row.setFirstResponseBreachedAt(deadlines.firstResponseMissedAt().orElse(null));
    row.setSlaDueAt(deadlines.dueAt());
    row.setSlaWarnAt(deadlines.warnAt());
    row.setSlaWarnedAt(deadlines.warnedAt().orElse(null));
    row.setSlaBreachedAt(deadlines.breachedAt().orElse(null));
    row.setWaitingSince(deadlines.waitingSince().orElse(null));
    row.setWaits(write(deadlines.waits()));
  }

  static Ticket toDomain(SupportTicketsRecord row) {
    return new Ticket(
        new TicketId(row.getId()),
        TicketNumber.parse(row.getTicketNumber()),
        new UserId(row.getUserId()),
        Optional.ofNullable(row.getConversationId()).map(ConversationId::new),
        row.getSubject(),
        Optional.ofNullable(row.getDescription()),
        TicketCategory.valueOf(row.getCategory().toUpperCase(Locale.ROOT)),
        Priority.valueOf(row.getPriority().toUpperCase(Locale.ROOT)),
        TicketStatus.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getAssignedTo()).map(UserId::new),
        deadlines(row),
        new Watch(
            Optional.ofNullable(row.getAcknowledgedAt()),
            Optional.ofNullable(row.getNextAlertAt())),
        new Ending(
            Optional.ofNullable(row.getResolvedAt()),
            Optional.ofNullable(row.getClosedAt()),
            Optional.ofNullable(row.getResolutionNotes())),
        row.getVersion(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static Deadlines deadlines(SupportTicketsRecord row) {
    return new Deadlines(
        row.getSlaStartedAt(),
        row.getFirstResponseDueAt(),
        Optional.ofNullable(row.getFirstRespondedAt()),
        Optional.ofNullable(row.getFirstResponseBreachedAt()),
        row.getSlaDueAt(),
        row.getSlaWarnAt(),
        Optional.ofNullable(row.getSlaWarnedAt()),
        Optional.ofNullable(row.getSlaBreachedAt()),
        Optional.ofNullable(row.getWaitingSince()),
        read(row.getWaits()));
  }

  private static JSONB write(List<Wait> waits) {
    ArrayNode json = JSON.createArrayNode();
    for (Wait wait : waits) {
      json.addArray().add(wait.from().toString()).add(wait.to().toString());
    }
    return JSONB.valueOf(json.toString());
  }

  private static List<Wait> read(JSONB stored) {
    List<Wait> waits = new ArrayList<>();
    for (JsonNode pair : parse(stored.data())) {
      waits.add(
          new Wait(Instant.parse(pair.path(0).asText()), Instant.parse(pair.path(1).asText())));
    }
    return waits;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is stored of waits is not JSON", e);
    }
  }
}
