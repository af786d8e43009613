/** Specification of tickets and their numbers. */
@NullMarked
package dz.amal.domain.ticket;

import org.jspecify.annotations.NullMarked;
