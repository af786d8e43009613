/**
 * The wire format of OpenAI over the same turns, so that programs that can speak to a model there
 * can speak to Amal; and the keys that they show.
 *
 * <p>Start at {@link CompletionRoutes}.
 */
@NullMarked
package dz.amal.http.openai;

import org.jspecify.annotations.NullMarked;
