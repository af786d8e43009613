/**
 * The stores of every concept, as one.
 *
 * <p>{@link Stores} is all there is. It knows every concept, and no concept knows it.
 */
@NullMarked
package dz.amal.domain.store;

import org.jspecify.annotations.NullMarked;
