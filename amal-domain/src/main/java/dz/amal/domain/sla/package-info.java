/**
 * Priorities and the deadlines they promise.
 *
 * <p>Start at {@link SlaPolicy}. Knows nothing of tickets.
 */
@NullMarked
package dz.amal.domain.sla;

import org.jspecify.annotations.NullMarked;
