/**
 * Bringing documents into the knowledge.
 *
 * <p>Start at {@link ImportDocument}.
 */
@NullMarked
package dz.amal.application.knowledge;

import org.jspecify.annotations.NullMarked;
