/** Specification of folding, phrases and rules files. */
@NullMarked
package dz.amal.domain.language;

import org.jspecify.annotations.NullMarked;
