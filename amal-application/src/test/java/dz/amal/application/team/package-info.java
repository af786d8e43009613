/** What a team does, specified over {@link Team}. */
@NullMarked
package dz.amal.application.team;

import org.jspecify.annotations.NullMarked;
