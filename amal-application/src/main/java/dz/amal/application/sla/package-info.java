/**
 * Use cases about the working calendar.
 *
 * <p>Start at {@link ConfirmHoliday}.
 */
@NullMarked
package dz.amal.application.sla;

import org.jspecify.annotations.NullMarked;
