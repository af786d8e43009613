package dz.amal.domain.sla;

import java.time.LocalDate;

/**
 * A day off by law.
 *
 * @param name in the language of the calendar's file
 * @param isProvisional whether the day is computed, and may be moved once the moon is seen
 */
public record Holiday(LocalDate date, String name, boolean isProvisional) {}
