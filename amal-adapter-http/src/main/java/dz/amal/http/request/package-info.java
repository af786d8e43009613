/**
 * Reading requests strictly: bodies, callers, pages, idempotency keys, languages.
 *
 * <p>Start at {@link JsonBody}.
 */
@NullMarked
package dz.amal.http.request;

import org.jspecify.annotations.NullMarked;
