/** Doubles of models whose own time is not to be measured. */
@NullMarked
package dz.amal.benchmarks.models;

import org.jspecify.annotations.NullMarked;
