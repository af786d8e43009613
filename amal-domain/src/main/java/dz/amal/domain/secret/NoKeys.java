package dz.amal.domain.secret;

import java.util.Optional;

/** For whoever was given no keys: what needs one to make something new throws. */
public final class NoKeys implements Keys {

  /**
   * None.
   *
   * @throws IllegalStateException always
   */
  @Override
  public Key current(KeyPurpose purpose) {
    throw new IllegalStateException("there are no keys here");
  }

  @Override
  public Optional<Key> find(KeyPurpose purpose, String id) {
    return Optional.empty();
  }
}
