/**
 * From a message to the signals of a decision.
 *
 * <p>Start at {@link GatherSignals}.
 */
@NullMarked
package dz.amal.application.decision;

import org.jspecify.annotations.NullMarked;
