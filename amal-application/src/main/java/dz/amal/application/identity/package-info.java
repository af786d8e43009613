/** Coming in: guest sessions, and who a token belongs to. */
@NullMarked
package dz.amal.application.identity;

import org.jspecify.annotations.NullMarked;
