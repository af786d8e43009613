/**
 * A private PostgreSQL in a data directory, for running without one and for tests.
 *
 * <p>Start at {@link EmbeddedPostgres}. It starts the server programs that the system has
 * installed; nothing is downloaded.
 */
@NullMarked
package dz.amal.postgres.embedded;

import org.jspecify.annotations.NullMarked;
