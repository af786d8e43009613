/**
 * One call of a model elsewhere, whatever it is for: in time, within its size, only while the
 * endpoint is well, and with its outcome counted.
 *
 * <p>Start at {@link Endpoint}.
 */
@NullMarked
package dz.amal.llm.online.call;

import org.jspecify.annotations.NullMarked;
