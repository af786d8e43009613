package dz.amal.domain.notification;

import dz.amal.domain.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something to tell the team. Carries the ticket's id and nothing of its content: it may end on a
 * shared telephone.
 *
 * @param id deliveries are deduplicated by it
 */
public record Notification(UUID id, NotificationEvent event, TicketId ticket, Instant createdAt) {}
