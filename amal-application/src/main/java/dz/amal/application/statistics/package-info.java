/** Figures for those who plan: {@link ReadStatistics}. */
@NullMarked
package dz.amal.application.statistics;

import org.jspecify.annotations.NullMarked;
