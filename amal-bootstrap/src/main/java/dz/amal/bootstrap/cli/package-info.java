/**
 * The commands.
 *
 * <p>Start at {@link Main}.
 */
@NullMarked
package dz.amal.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
