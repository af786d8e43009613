/**
 * Priorities and the deadlines they promise.
 *
 * <p>Start at {@link SlaPolicy}; {@link WorkingCalendar} says what counts as working time, and
 * {@link CalendarRules} what it is made of. Knows nothing of tickets.
 */
@NullMarked
package dz.amal.domain.sla;

import org.jspecify.annotations.NullMarked;
