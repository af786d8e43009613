/**
 * Coming in over HTTP: accounts, links, sessions, second factors, and who may do what.
 *
 * <p>Start at {@link dz.amal.http.identity.AuthRoutes}.
 */
@NullMarked
package dz.amal.http.identity;

import org.jspecify.annotations.NullMarked;
