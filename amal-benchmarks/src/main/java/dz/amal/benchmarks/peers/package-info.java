/**
 * The vector stores of other libraries over PostgreSQL, and plain JDBC, each with a table of its
 * own as the library makes it.
 */
@NullMarked
package dz.amal.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
