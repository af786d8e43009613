@NullMarked
package dz.amal.application.turn;

import org.jspecify.annotations.NullMarked;
