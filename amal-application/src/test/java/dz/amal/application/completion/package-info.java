/** Tests of {@link dz.amal.application.completion}. */
@NullMarked
package dz.amal.application.completion;

import org.jspecify.annotations.NullMarked;
