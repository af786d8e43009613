/** Who is on call, over HTTP. */
@NullMarked
package dz.amal.http.oncall;

import org.jspecify.annotations.NullMarked;
