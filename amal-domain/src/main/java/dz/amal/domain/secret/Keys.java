package dz.amal.domain.secret;

import java.util.Optional;

/** The keys of an installation. Thread-safe. */
public interface Keys {

  /** The key that new things are made with. */
  Key current(KeyPurpose purpose);

  /**
   * The key of this id, also one that nothing new is made with any more; empty if there is none.
   */
  Optional<Key> find(KeyPurpose purpose, String id);
}
