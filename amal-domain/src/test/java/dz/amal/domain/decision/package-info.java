/** Specification of deciding. */
@NullMarked
package dz.amal.domain.decision;

import org.jspecify.annotations.NullMarked;
