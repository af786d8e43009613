/** Specification of the kernel. */
@NullMarked
package dz.amal.domain.kernel;

import org.jspecify.annotations.NullMarked;
