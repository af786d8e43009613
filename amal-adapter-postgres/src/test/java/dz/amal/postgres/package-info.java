@NullMarked
package dz.amal.postgres;

import org.jspecify.annotations.NullMarked;
