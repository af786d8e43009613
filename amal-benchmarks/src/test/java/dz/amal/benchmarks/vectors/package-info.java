/** The vectors. */
@NullMarked
package dz.amal.benchmarks.vectors;

import org.jspecify.annotations.NullMarked;
