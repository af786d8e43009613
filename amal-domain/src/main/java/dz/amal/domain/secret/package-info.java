/**
 * Keys that are not in the database: what the audit is sealed with, second factors are encrypted
 * with, and network addresses are made unreadable with.
 *
 * <p>Start at {@link dz.amal.domain.secret.Keys}.
 */
@NullMarked
package dz.amal.domain.secret;

import org.jspecify.annotations.NullMarked;
