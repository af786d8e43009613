/** Sessions over HTTP. */
@NullMarked
package dz.amal.http.identity;

import org.jspecify.annotations.NullMarked;
