/**
 * The languages people write in, and text as the rules see it.
 *
 * <p>Start at {@link Language}, then {@link Folding}, which makes spelling variants equal, and
 * {@link PhraseRules}, which finds phrases in folded text. Nothing here knows what the phrases
 * mean.
 */
@NullMarked
package dz.amal.domain.language;

import org.jspecify.annotations.NullMarked;
