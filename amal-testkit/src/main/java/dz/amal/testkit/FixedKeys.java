package dz.amal.testkit;

import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import dz.amal.domain.secret.Keys;
import java.util.Arrays;
import java.util.Optional;

/** One key for each purpose, the same in every test. Thread-safe. */
public final class FixedKeys implements Keys {

  private final int generation;

  /** The first generation. */
  public FixedKeys() {
    this(1);
  }

  /** A later generation, which knows the earlier ones. */
  public FixedKeys(int generation) {
    this.generation = generation;
  }

  @Override
  public Key current(KeyPurpose purpose) {
    return key(purpose, generation);
  }

  @Override
  public Optional<Key> find(KeyPurpose purpose, String id) {
    for (int earlier = 1; earlier <= generation; earlier++) {
      Key key = key(purpose, earlier);
      if (key.id().equals(id)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private static Key key(KeyPurpose purpose, int generation) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) (purpose.name().length() * 8 + generation));
    return new Key("k" + generation, bytes);
  }
}
