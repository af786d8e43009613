/** Specification of the concept. */
@NullMarked
package dz.amal.domain.audit;

import org.jspecify.annotations.NullMarked;
