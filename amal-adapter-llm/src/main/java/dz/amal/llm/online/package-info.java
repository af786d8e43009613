/**
 * The models that run elsewhere, behind an endpoint that speaks the API of OpenAI: better than
 * those that come with Amal, paid for, and sometimes down.
 *
 * <p>Start at {@link OnlineModels}. What a call may take stands in {@code call}, what is said to a
 * model and what it may say back in {@code prompt}. Nothing here logs; what went wrong is told to
 * {@link dz.amal.llm.online.call.ModelCalls}, without a word of what was asked.
 */
@NullMarked
package dz.amal.llm.online;

import org.jspecify.annotations.NullMarked;
