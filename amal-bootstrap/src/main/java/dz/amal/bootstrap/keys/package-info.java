/**
 * The keys of an installation, in a file beside the database and not in it.
 *
 * <p>Start at {@link dz.amal.bootstrap.keys.FileKeys}.
 */
@NullMarked
package dz.amal.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
