/** Deliveries that were given up, over HTTP. */
@NullMarked
package dz.amal.http.notification;

import org.jspecify.annotations.NullMarked;
