/**
 * Deadlines while they run: warned of, flagged, and computed again; and the working calendar, which
 * some of them go by.
 *
 * <p>Start at {@link FlagDeadlines}, or at {@link ConfirmHoliday} for the calendar.
 */
@NullMarked
package dz.amal.application.sla;

import org.jspecify.annotations.NullMarked;
