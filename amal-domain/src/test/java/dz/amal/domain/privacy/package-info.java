/** Specification of masking personal data. */
@NullMarked
package dz.amal.domain.privacy;

import org.jspecify.annotations.NullMarked;
