/**
 * A model on the other side of a wire, which says what a test tells it to.
 *
 * <p>Start at {@link dz.amal.testkit.model.ModelDouble}. It speaks the public API of OpenAI as far
 * as Amal uses it, over plain sockets, so that every way a connection can fail is at hand.
 */
@NullMarked
package dz.amal.testkit.model;

import org.jspecify.annotations.NullMarked;
