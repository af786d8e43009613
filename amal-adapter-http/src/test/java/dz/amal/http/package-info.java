/** The API as a client sees it: a real server on a free port over stores in memory. */
@NullMarked
package dz.amal.http;

import org.jspecify.annotations.NullMarked;
