package dz.amal.domain.identity;

import java.util.Optional;

/** How often signing in has failed. Thread-safe. */
public interface SignInAttempts {

  /**
   * What is known of a subject; empty if nothing is. Until the transaction ends nobody else gets
   * it, also where there was nothing.
   *
   * @param subject a keyed hash, 64 hexadecimal digits
   * @throws IllegalStateException outside a transaction
   */
  Optional<Attempts> findForUpdate(String subject);

  /** Keeps this in the place of what was there. */
  void keep(String subject, Attempts attempts);
}
