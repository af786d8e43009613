/**
 * Server-sent events: connections that stay open and are told what is new, by one thread each at a
 * time, with a heartbeat, and resumed where they broke off.
 *
 * <p>Start at {@link LiveStreams}.
 */
@NullMarked
package dz.amal.http.stream;

import org.jspecify.annotations.NullMarked;
