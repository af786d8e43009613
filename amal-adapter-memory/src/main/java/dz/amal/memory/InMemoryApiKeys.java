package dz.amal.memory;

import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.identity.User;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** API keys in memory. */
public final class InMemoryApiKeys implements ApiKeys {

  private final InMemoryDatabase database;

  /** The keys of this database. */
  public InMemoryApiKeys(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(ApiKey key) {
    database.units.run(
        () -> {
          database.users.require(key.owner());
          database.apiKeysBySecret.add(key.secretHash(), key.id());
          database.apiKeys.add(key.id(), key);
        });
  }

  @Override
  public Optional<Found> find(String secretHash) {
    return database.units.call(
        () ->
            database
                .apiKeysBySecret
                .find(secretHash)
                .map(database.apiKeys::require)
                .filter(key -> key.revokedAt().isEmpty())
                .flatMap(this::found));
  }

  private Optional<Found> found(ApiKey key) {
    return database
        .users
        .find(key.owner())
        .filter(User::isActive)
        .map(owner -> new Found(key, owner));
  }

  @Override
  public void used(ApiKeyId key, Instant now) {
    database.units.run(
        () ->
            database
                .apiKeys
                .find(key)
                .ifPresent(found -> put(found, Optional.of(now), found.revokedAt())));
  }

  @Override
  public boolean revoke(ApiKeyId key, Instant now) {
    return database.units.call(
        () -> {
          Optional<ApiKey> live =
              database.apiKeys.find(key).filter(found -> found.revokedAt().isEmpty());
          live.ifPresent(found -> put(found, found.lastUsedAt(), Optional.of(now)));
          return live.isPresent();
        });
  }

  private void put(ApiKey key, Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {
    database.apiKeys.put(
        key.id(),
        new ApiKey(
            key.id(),
            key.owner(),
            key.name(),
            key.scopes(),
            key.secretHash(),
            key.createdAt(),
            lastUsedAt,
            revokedAt));
  }

  @Override
  public Page<ApiKey> list(PageRequest page) {
    return database.units.call(
        () -> CursorOrder.NEWEST_FIRST.page(database.apiKeys.rows(), ApiKey::cursor, page));
  }
}
