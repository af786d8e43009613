@NullMarked
package dz.amal.postgres.embedded;

import org.jspecify.annotations.NullMarked;
