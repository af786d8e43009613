/** Specification of the concept. */
@NullMarked
package dz.amal.domain.secret;

import org.jspecify.annotations.NullMarked;
