/**
 * Programs that speak to Amal as to a model: each request brings all messages of a conversation,
 * and names none.
 *
 * <p>Start at {@link CompleteChat}.
 */
@NullMarked
package dz.amal.application.completion;

import org.jspecify.annotations.NullMarked;
