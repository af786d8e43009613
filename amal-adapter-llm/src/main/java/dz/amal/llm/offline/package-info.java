/**
 * The models that need no key, no network and no download: they run inside the process and answer
 * in less than a millisecond.
 *
 * <p>Start at {@link OfflineIntentClassifier}, {@link OfflineLanguageIdentifier}, {@link
 * OfflineEmbedder} and {@link ExtractiveLanguageModel}, one for each port of the domain. What they
 * learned is trained when the module is built, from the data in {@code src/training}. They are
 * plain: they count words, and know nothing that is not in that data or in the {@link Glossary}.
 */
@NullMarked
package dz.amal.llm.offline;

import org.jspecify.annotations.NullMarked;
