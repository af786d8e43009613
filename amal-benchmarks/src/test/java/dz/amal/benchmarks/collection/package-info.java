/** The invented documents. */
@NullMarked
package dz.amal.benchmarks.collection;

import org.jspecify.annotations.NullMarked;
