package dz.amal.domain.notification;

import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * What other programs are told: that something happened to a ticket, and nothing of its content.
 *
 * @param eventId deliveries are deduplicated by it
 */
public record Hook(
    UUID eventId,
    NotificationEvent event,
    TicketId ticket,
    TicketNumber number,
    Instant happenedAt) {}
