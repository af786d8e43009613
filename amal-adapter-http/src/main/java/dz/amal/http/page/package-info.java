/**
 * The pages, the API's description, and their headers.
 *
 * <p>Start at {@link PageRoutes}.
 */
@NullMarked
package dz.amal.http.page;

import org.jspecify.annotations.NullMarked;
