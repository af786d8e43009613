package dz.amal.bootstrap;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.TokenSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/** The clock, the ids and the randomness of the real world. */
public record World(InstantSource clock, IdSource ids, TokenSource tokens) {

  private static final int TOKEN_BYTES = 32;

  /**
   * The real ones. The clock ticks in microseconds, because PostgreSQL keeps no more: what was
   * stored and what is read back are equal.
   */
  public static World real() {
    TimeBasedEpochGenerator uuids = Generators.timeBasedEpochGenerator();
    SecureRandom random = new SecureRandom();
    return new World(
        Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)),
        uuids::generate,
        () -> token(random));
  }

  private static String token(SecureRandom random) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
