/**
 * Conversations with programs that name none: which of them goes on with the messages that a
 * program sends again each time.
 *
 * <p>Start at {@link CompletionThreads}.
 */
@NullMarked
package dz.amal.domain.completion;

import org.jspecify.annotations.NullMarked;
