package dz.amal.domain.notification;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.ticket.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell the team. Carries the ticket's id and nothing of its content: it may end on a
 * shared telephone.
 *
 * @param id deliveries are deduplicated by it
 * @param recipient whom it is for in particular; empty for everybody whom it concerns
 */
public record Notification(
    UUID id,
    NotificationEvent event,
    TicketId ticket,
    Optional<UserId> recipient,
    Instant createdAt) {}
