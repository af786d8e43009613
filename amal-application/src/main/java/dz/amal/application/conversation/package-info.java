/** Conversations of one's own: start, list, read, change, delete. */
@NullMarked
package dz.amal.application.conversation;

import org.jspecify.annotations.NullMarked;
