/** Tickets over HTTP. */
@NullMarked
package dz.amal.http.ticket;

import org.jspecify.annotations.NullMarked;
