/**
 * What people show to be let in: passwords hashed with bcrypt and judged by zxcvbn, and the codes
 * of second factors.
 *
 * <p>Start at {@link dz.amal.credentials.BcryptPasswords}.
 */
@NullMarked
package dz.amal.credentials;

import org.jspecify.annotations.NullMarked;
