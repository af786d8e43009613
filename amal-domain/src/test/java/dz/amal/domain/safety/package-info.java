/** Specification of the crisis rules and the emergency contacts. */
@NullMarked
package dz.amal.domain.safety;

import org.jspecify.annotations.NullMarked;
