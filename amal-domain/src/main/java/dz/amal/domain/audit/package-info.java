/**
 * Who did what. An act that cannot be audited does not happen: its entry is written in the same
 * transaction.
 *
 * <p>Start at {@link dz.amal.domain.audit.AuditAction}, the list of what is audited, and {@link
 * dz.amal.domain.audit.AuditTrail}, which keeps it.
 */
@NullMarked
package dz.amal.domain.audit;

import org.jspecify.annotations.NullMarked;
