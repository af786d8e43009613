/** Who did what, and whether somebody has been at the record of it, over HTTP. */
@NullMarked
package dz.amal.http.audit;

import org.jspecify.annotations.NullMarked;
