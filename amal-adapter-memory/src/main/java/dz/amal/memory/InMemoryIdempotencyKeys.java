package dz.amal.memory;

import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Claimed keys in memory, for as long as the process lives. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

  private static final int MAX_LENGTH = 255;

  private final InMemoryDatabase database;

  /** The keys of this database. */
  public InMemoryIdempotencyKeys(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Claim claim(UUID owner, String key, String requestHash, UUID resource, Instant at) {
    return database.units.call(
        () -> claim(new ClaimedKey(owner, checked(key)), requestHash, resource));
  }

  private Claim claim(ClaimedKey key, String requestHash, UUID resource) {
    Optional<ClaimedKey.Holder> first = database.claims.find(key);
    if (first.isEmpty()) {
      database.claims.add(key, new ClaimedKey.Holder(requestHash, resource));
      return new Claim(true, true, resource);
    }
    boolean isSameRequest = first.get().requestHash().equals(requestHash);
    return new Claim(false, isSameRequest, first.get().resource());
  }

  private static String checked(String key) {
    int length = key.codePointCount(0, key.length());
    if (length < 1 || length > MAX_LENGTH) {
      throw new InvalidValue("idempotency_key", "must have 1 to " + MAX_LENGTH + " characters");
    }
    return key;
  }
}
