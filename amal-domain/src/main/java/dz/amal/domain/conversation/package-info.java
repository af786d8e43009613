/**
 * Conversations and their messages.
 *
 * <p>Start at {@link Conversation} and {@link Message}; {@link Conversations} and {@link Messages}
 * keep them.
 */
@NullMarked
package dz.amal.domain.conversation;

import org.jspecify.annotations.NullMarked;
