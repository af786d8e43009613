package dz.amal.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody shows beside their password: a code that their telephone computes from a secret and
 * the time (RFC 6238).
 *
 * @param sealedSecret the secret, encrypted with a key that is not in the database
 * @param confirmedAt since when signing in needs a code; empty while it is being set up
 * @param lastStep the time step of the last code that was used; none works twice
 */
public record SecondFactor(String sealedSecret, Optional<Instant> confirmedAt, long lastStep) {

  /** One that is being set up. */
  public static SecondFactor begun(String sealedSecret) {
    return new SecondFactor(sealedSecret, Optional.empty(), 0);
  }

  /** Whether signing in needs it. */
  public boolean isConfirmed() {
    return confirmedAt.isPresent();
  }

  /** The same after a code of this step was used. */
  public SecondFactor used(long step, Instant now) {
    return new SecondFactor(sealedSecret, confirmedAt.or(() -> Optional.of(now)), step);
  }

  @Override
  public String toString() {
    return "SecondFactor[***]";
  }
}
