/**
 * Everything that goes wrong, as RFC 9457 problem documents.
 *
 * <p>Start at {@link ProblemType}, the list of all that can go wrong, and {@link ProblemRoutes},
 * which maps exceptions to them in one place.
 */
@NullMarked
package dz.amal.http.problem;

import org.jspecify.annotations.NullMarked;
