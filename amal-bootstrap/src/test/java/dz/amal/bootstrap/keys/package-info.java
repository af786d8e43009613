/** Tests that keys are kept, and kept to themselves. */
@NullMarked
package dz.amal.bootstrap.keys;

import org.jspecify.annotations.NullMarked;
