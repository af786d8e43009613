@NullMarked
package dz.amal.bootstrap;

import org.jspecify.annotations.NullMarked;
