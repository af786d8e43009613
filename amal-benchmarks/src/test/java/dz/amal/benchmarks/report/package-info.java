/** Figures and tables. */
@NullMarked
package dz.amal.benchmarks.report;

import org.jspecify.annotations.NullMarked;
