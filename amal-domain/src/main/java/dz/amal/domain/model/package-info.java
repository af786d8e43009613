/**
 * What models elsewhere cost, and how much they may.
 *
 * <p>Start at {@link ModelUse}. What a model does stands beside what it is for: {@link
 * dz.amal.domain.knowledge.LanguageModel}, {@link dz.amal.domain.knowledge.Embedder}, {@code
 * IntentClassifier}.
 */
@NullMarked
package dz.amal.domain.model;

import org.jspecify.annotations.NullMarked;
