/**
 * What is said to a language model, and what it may say back: prompts that are versioned, data that
 * is fenced, personal data that is masked, and answers that are read strictly.
 *
 * <p>Start at {@link Prompt} and {@link Fence}.
 */
@NullMarked
package dz.amal.llm.online.prompt;

import org.jspecify.annotations.NullMarked;
