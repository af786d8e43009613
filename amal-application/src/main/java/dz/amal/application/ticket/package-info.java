/** Tickets of one's own: open, list, read. */
@NullMarked
package dz.amal.application.ticket;

import org.jspecify.annotations.NullMarked;
