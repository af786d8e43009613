/**
 * Coming in: guests, accounts, passwords, links by e-mail, second factors and sessions.
 *
 * <p>Start at {@link dz.amal.application.identity.SignIn}. Everything that lets somebody in ends at
 * {@link dz.amal.application.identity.BeginSession}; whose a token is, {@link
 * dz.amal.application.identity.Authenticate} tells.
 */
@NullMarked
package dz.amal.application.identity;

import org.jspecify.annotations.NullMarked;
