package dz.amal.http.identity;

import dz.amal.domain.limit.Limit;
import java.time.Duration;

/**
 * How often one network address may knock. Generous, since in Algeria thousands share the address
 * of a telephone network; guessing at one account is held up by {@code CountAttempts}.
 *
 * @param guests new guests
 * @param passwords sign-ins and sign-ups, each of which costs a hash
 * @param links letters asked for, and links used
 * @param renewals of tokens
 */
public record EntranceLimits(Limit guests, Limit passwords, Limit links, Limit renewals) {

  /** The standard ones. */
  public static EntranceLimits standard() {
    return new EntranceLimits(
        new Limit("guests-by-address", 300, Duration.ofMinutes(5)),
        new Limit("passwords-by-address", 60, Duration.ofMinutes(5)),
        new Limit("links-by-address", 60, Duration.ofMinutes(15)),
        new Limit("renewals-by-address", 600, Duration.ofMinutes(5)));
  }
}
