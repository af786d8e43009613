/** Specification of replaying decisions. */
@NullMarked
package dz.amal.application.decision;

import org.jspecify.annotations.NullMarked;
