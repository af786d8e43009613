/** Conversations over HTTP, piece by piece. */
@NullMarked
package dz.amal.http.conversation;

import org.jspecify.annotations.NullMarked;
