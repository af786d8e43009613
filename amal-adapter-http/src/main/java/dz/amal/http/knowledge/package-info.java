/**
 * Routes of documents and their reviews, for those who write and review them.
 *
 * <p>Start at {@link DocumentRoutes}.
 */
@NullMarked
package dz.amal.http.knowledge;

import org.jspecify.annotations.NullMarked;
