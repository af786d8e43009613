/** Servers in this process, over a PostgreSQL that is thrown away. */
@NullMarked
package dz.amal.benchmarks.server;

import org.jspecify.annotations.NullMarked;
