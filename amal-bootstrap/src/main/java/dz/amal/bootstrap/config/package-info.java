/**
 * Configuration by environment variables.
 *
 * <p>Start at {@link AmalConfig}.
 */
@NullMarked
package dz.amal.bootstrap.config;

import org.jspecify.annotations.NullMarked;
