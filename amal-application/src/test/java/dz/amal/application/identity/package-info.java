/** Specification of coming in. */
@NullMarked
package dz.amal.application.identity;

import org.jspecify.annotations.NullMarked;
