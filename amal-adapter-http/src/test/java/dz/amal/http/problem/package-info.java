/** Problems, as they are worded. */
@NullMarked
package dz.amal.http.problem;

import org.jspecify.annotations.NullMarked;
