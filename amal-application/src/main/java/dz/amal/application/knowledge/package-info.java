/**
 * The life of a document: bringing it in, reading, reviewing, changing and withdrawing it.
 *
 * <p>Start at {@link ImportDocument} for what goes in and {@link ReviewDocument} for what lets it
 * be used.
 */
@NullMarked
package dz.amal.application.knowledge;

import org.jspecify.annotations.NullMarked;
