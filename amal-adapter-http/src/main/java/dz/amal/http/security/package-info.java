/**
 * What keeps the server safe whatever its routes do: headers, other sites, slow and broken
 * requests.
 *
 * <p>Start at {@link Protection}.
 */
@NullMarked
package dz.amal.http.security;

import org.jspecify.annotations.NullMarked;
