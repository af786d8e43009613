/** Specification of conversations and their messages. */
@NullMarked
package dz.amal.domain.conversation;

import org.jspecify.annotations.NullMarked;
