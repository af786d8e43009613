/**
 * Where everything comes together.
 *
 * <p>Start at {@link Amal}, which wires by hand, from top to bottom. The clock, ids, randomness and
 * the environment are read here and nowhere else.
 */
@NullMarked
package dz.amal.bootstrap;

import org.jspecify.annotations.NullMarked;
