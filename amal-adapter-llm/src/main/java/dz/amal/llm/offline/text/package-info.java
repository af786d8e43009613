/**
 * Text as the offline models see it: folded words, stems, consonants and hashed pieces of words.
 *
 * <p>Start at {@link MessageFeatures}, what the intent classifier sees of a message. Training and
 * prediction both use these classes, so that they cannot differ. Nothing here knows a class or a
 * weight.
 */
@NullMarked
package dz.amal.llm.offline.text;

import org.jspecify.annotations.NullMarked;
