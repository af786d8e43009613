@NullMarked
package dz.amal.application.knowledge;

import org.jspecify.annotations.NullMarked;
