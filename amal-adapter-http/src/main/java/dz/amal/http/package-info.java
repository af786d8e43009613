/**
 * Amal over HTTP: routes, problem documents, server-sent events, pages.
 *
 * <p>Start at {@link HttpServer}; each concept has its routes in a package of its own. What may be
 * done is decided in the use cases and not here.
 */
@NullMarked
package dz.amal.http;

import org.jspecify.annotations.NullMarked;
