/** Every benchmark once, small. */
@NullMarked
package dz.amal.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
