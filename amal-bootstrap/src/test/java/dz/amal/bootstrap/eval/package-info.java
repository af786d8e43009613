@NullMarked
package dz.amal.bootstrap.eval;

import org.jspecify.annotations.NullMarked;
