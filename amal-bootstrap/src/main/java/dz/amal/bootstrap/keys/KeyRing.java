package dz.amal.bootstrap.keys;

import dz.amal.bootstrap.World;
import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import dz.amal.domain.secret.Keys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Generations of keys. New things are made with the last one. Immutable.
 *
 * @param generations the oldest first; one at least
 */
public record KeyRing(List<Generation> generations) implements Keys {

  public KeyRing {
    generations = List.copyOf(generations);
  }

  /** With one generation that nobody else has. */
  public static KeyRing begin(World world) {
    return new KeyRing(List.of(Generation.begin(world)));
  }

  /** With one more. */
  KeyRing rotated(Generation next) {
    return new KeyRing(Stream.concat(generations.stream(), Stream.of(next)).toList());
  }

  @Override
  public Key current(KeyPurpose purpose) {
    return generations.get(generations.size() - 1).key(purpose);
  }

  @Override
  public Optional<Key> find(KeyPurpose purpose, String id) {
    return generations.stream()
        .filter(generation -> generation.id().equals(id))
        .findFirst()
        .map(generation -> generation.key(purpose));
  }
}
