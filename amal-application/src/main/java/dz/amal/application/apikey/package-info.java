/**
 * Keys of programs: give one out, list them, revoke one, and know whose one is.
 *
 * <p>Start at {@link ApiKeyUseCases}.
 */
@NullMarked
package dz.amal.application.apikey;

import org.jspecify.annotations.NullMarked;
