/**
 * The main job: one message, from its arrival to the stored answer.
 *
 * <p>Start at {@link HandleMessage}. It stores the message, has {@link AnswerTurn} think about it
 * outside any transaction, and everything that comes of it is stored in a second one. {@link
 * FinishInterruptedTurns} does the same for messages whose process died.
 */
@NullMarked
package dz.amal.application.turn;

import org.jspecify.annotations.NullMarked;
