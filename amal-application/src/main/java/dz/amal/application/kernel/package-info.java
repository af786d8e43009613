/**
 * What several use cases share: a time limit on whatever may hang.
 *
 * <p>Start at {@link TimeLimit}.
 */
@NullMarked
package dz.amal.application.kernel;

import org.jspecify.annotations.NullMarked;
