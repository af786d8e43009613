/** Specification of users and sessions. */
@NullMarked
package dz.amal.domain.identity;

import org.jspecify.annotations.NullMarked;
