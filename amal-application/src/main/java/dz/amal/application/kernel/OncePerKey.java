package dz.amal.application.kernel;

import dz.amal.domain.kernel.IdempotencyKeys;
import dz.amal.domain.kernel.RequestKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a creating request happen once, however often it comes. Used inside a transaction. */
public final class OncePerKey {

  private final IdempotencyKeys keys;
  private final InstantSource clock;

  /** Over these keys. */
  public OncePerKey(IdempotencyKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A request that may have come before.
   *
   * @param owner whose request it is
   * @param key empty when the client gave none; then nothing is remembered
   * @param id of what is to be created
   */
  public record Request(UUID owner, Optional<RequestKey> key, UUID id) {}

  /**
   * What is created now, or what the same request has created before; empty if the key was used for
   * another request.
   */
  public <T> Optional<T> create(
      Request request, Supplier<T> create, Function<UUID, Optional<T>> find) {
    Optional<IdempotencyKeys.Claim> earlier = earlier(request);
    return earlier.isEmpty()
        ? Optional.of(create.get())
        : earlier
            .filter(IdempotencyKeys.Claim::isSameRequest)
            .flatMap(claim -> find.apply(claim.resource()));
  }

  /** The claim of an earlier request with this key; empty if this one is the first. */
  public Optional<IdempotencyKeys.Claim> earlier(Request request) {
    return request
        .key()
        .map(
            key ->
                keys.claim(
                    request.owner(), key.key(), key.requestHash(), request.id(), clock.instant()))
        .filter(claim -> !claim.isFresh());
  }
}
