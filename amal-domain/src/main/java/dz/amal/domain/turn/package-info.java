/**
 * One turn: a person's message, what was decided, and what they got in return.
 *
 * <p>Start at {@link Turn}. {@link PendingTurns} remembers what is still owed an answer.
 */
@NullMarked
package dz.amal.domain.turn;

import org.jspecify.annotations.NullMarked;
