/**
 * Measuring decisions against labelled messages.
 *
 * <p>Start at {@link DecisionFigures}.
 */
@NullMarked
package dz.amal.bootstrap.eval;

import org.jspecify.annotations.NullMarked;
