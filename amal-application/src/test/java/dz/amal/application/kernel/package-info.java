@NullMarked
package dz.amal.application.kernel;

import org.jspecify.annotations.NullMarked;
