/**
 * Streams that go on: what the desk is shown, and what is written in a conversation.
 *
 * <p>Start at {@link LiveRoutes}.
 */
@NullMarked
package dz.amal.http.live;

import org.jspecify.annotations.NullMarked;
