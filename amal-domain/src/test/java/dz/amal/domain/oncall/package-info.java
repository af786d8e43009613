@NullMarked
package dz.amal.domain.oncall;

import org.jspecify.annotations.NullMarked;
