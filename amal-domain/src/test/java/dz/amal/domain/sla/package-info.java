/** Specification of deadlines. */
@NullMarked
package dz.amal.domain.sla;

import org.jspecify.annotations.NullMarked;
