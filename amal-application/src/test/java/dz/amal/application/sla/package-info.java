/** Specification of what the team does with the working calendar. */
@NullMarked
package dz.amal.application.sla;

import org.jspecify.annotations.NullMarked;
