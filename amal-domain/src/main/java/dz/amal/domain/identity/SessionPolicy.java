package dz.amal.domain.identity;

import java.time.Duration;
import java.util.Set;

/**
 * How long sessions last, and who needs a second factor.
 *
 * @param access how long a program's token counts before it has to be renewed
 * @param person how long somebody who writes stays signed in: so long that whoever comes back later
 *     finds the answer of a human
 * @param team how long somebody of the team does: a shift
 * @param secondFactorRoles who may do nothing before they have set one up
 */
public record SessionPolicy(
    Duration access, Duration person, Duration team, Set<Role> secondFactorRoles) {

  public SessionPolicy {
    secondFactorRoles = Set.copyOf(secondFactorRoles);
  }

  /** The standard one, which demands a second factor of nobody. */
  public static SessionPolicy standard() {
    return new SessionPolicy(
        Duration.ofMinutes(30), Duration.ofDays(30), Duration.ofHours(12), Set.of());
  }

  /** How long this user stays signed in without showing anything again. */
  public Duration lifetime(User user) {
    return user.role() == Role.USER ? person : team;
  }

  /** Whether this user has to set up a second factor first. */
  public boolean demandsSecondFactor(User user) {
    return secondFactorRoles.contains(user.role());
  }
}
