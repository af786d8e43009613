/**
 * Personal data: finding it and masking it.
 *
 * <p>Start at {@link PersonalData}.
 */
@NullMarked
package dz.amal.domain.privacy;

import org.jspecify.annotations.NullMarked;
