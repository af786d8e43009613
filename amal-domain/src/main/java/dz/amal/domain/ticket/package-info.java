/**
 * Tickets: a person's need, handed to humans, with a number and a deadline.
 *
 * <p>Start at {@link Ticket}; {@link Tickets} keeps them.
 */
@NullMarked
package dz.amal.domain.ticket;

import org.jspecify.annotations.NullMarked;
