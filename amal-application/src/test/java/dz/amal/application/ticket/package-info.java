/** Specification of what the team does with tickets, beyond the package {@code team}. */
@NullMarked
package dz.amal.application.ticket;

import org.jspecify.annotations.NullMarked;
