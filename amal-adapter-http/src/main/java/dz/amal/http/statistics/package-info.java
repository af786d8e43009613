/** Figures over HTTP. */
@NullMarked
package dz.amal.http.statistics;

import org.jspecify.annotations.NullMarked;
