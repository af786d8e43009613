/**
 * What every concept leans on: refused values, ids, tokens, transactions, pages.
 *
 * <p>Start at {@link InvalidValue} and {@link Transactions}. This package knows no other, and stays
 * small: what has a concept lives with the concept.
 */
@NullMarked
package dz.amal.domain.kernel;

import org.jspecify.annotations.NullMarked;
