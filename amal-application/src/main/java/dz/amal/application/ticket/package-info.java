/**
 * Tickets: opened at the {@link TicketDesk}, worked on by {@link ChangeTicket} and {@link
 * CommentOnTicket}, kept with a trace by the {@link TicketLedger}; crises go up the {@link
 * CrisisLane}.
 */
@NullMarked
package dz.amal.application.ticket;

import org.jspecify.annotations.NullMarked;
