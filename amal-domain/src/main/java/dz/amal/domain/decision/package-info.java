/**
 * Deciding what happens to a message: answer it, or bring in a human.
 *
 * <p>Start at {@link DecisionEngine}: a pure function from {@link Signals} to {@link Decision},
 * under a versioned {@link DecisionPolicy}. The signals are stored with the decision, so that it
 * can be replayed.
 */
@NullMarked
package dz.amal.domain.decision;

import org.jspecify.annotations.NullMarked;
