package dz.amal.domain.identity;

import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;

/** Computes the codes of second factors (RFC 6238: SHA-1, 6 digits, 30 seconds). Thread-safe. */
public interface OneTimeCodes {

  /** A new secret, 160 bits in base 32. */
  String newSecret();

  /** A new code for a lost second factor: 80 bits, in groups that people can copy. */
  String newRecoveryCode();

  /** What an authenticator reads from a picture: {@code otpauth://totp/...}. */
  URI address(String secret, String account);

  /**
   * The time step of a code: this one, or one before or after it, since clocks differ.
   *
   * @param code as typed
   * @return empty if it is none of these
   */
  OptionalLong step(String secret, String code, Instant now);

  /** Encrypts a secret with the current key. */
  String seal(String secret);

  /**
   * Decrypts a secret.
   *
   * @throws IllegalStateException if its key is not there, or it was changed
   */
  String unseal(String sealed);
}
