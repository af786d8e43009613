/**
 * Models that run elsewhere: who may be answered by them, and what that costs.
 *
 * <p>Start at {@link ModelsElsewhere}. What a model does stands beside what it is for: {@link
 * dz.amal.domain.knowledge.LanguageModel}, {@link dz.amal.domain.knowledge.Embedder}, {@link
 * dz.amal.domain.decision.IntentClassifier}.
 */
@NullMarked
package dz.amal.domain.model;

import org.jspecify.annotations.NullMarked;
