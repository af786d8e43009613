/**
 * Documents that nobody wrote, as like real ones as search can tell: words as rare as words are, in
 * three languages, and vectors that lie as embeddings do.
 *
 * <p>Start at {@link InventedCollection}.
 */
@NullMarked
package dz.amal.benchmarks.collection;

import org.jspecify.annotations.NullMarked;
