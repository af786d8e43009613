/**
 * What the audit keeps outside the database, and what is noted down at each start.
 *
 * <p>Start at {@link dz.amal.bootstrap.audit.FileAnchors}.
 */
@NullMarked
package dz.amal.bootstrap.audit;

import org.jspecify.annotations.NullMarked;
