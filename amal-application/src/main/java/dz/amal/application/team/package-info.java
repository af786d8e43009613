/** All that a team works with, wired: {@link TeamUseCases}. */
@NullMarked
package dz.amal.application.team;

import org.jspecify.annotations.NullMarked;
