@NullMarked
package dz.amal.bootstrap.config;

import org.jspecify.annotations.NullMarked;
