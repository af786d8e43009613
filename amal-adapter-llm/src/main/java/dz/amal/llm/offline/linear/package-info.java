/**
 * Linear models over hashed features: their numbers, their probabilities, their files.
 *
 * <p>Start at {@link LinearModel}. This package knows neither text nor what a class means; it is
 * trained elsewhere.
 */
@NullMarked
package dz.amal.llm.offline.linear;

import org.jspecify.annotations.NullMarked;
