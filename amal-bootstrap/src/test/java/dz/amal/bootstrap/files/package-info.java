@NullMarked
package dz.amal.bootstrap.files;

import org.jspecify.annotations.NullMarked;
