package dz.amal.domain.apikey;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A program's way in.
 *
 * @param owner to whom belongs what is written with it
 * @param name what it is for, 1 to 100 characters
 * @param scopes what it is good for, at least one
 * @param secretHash see {@link ApiKeySecret#hash()}
 * @param lastUsedAt to a few minutes; empty if it was never used
 * @param revokedAt from then on it counts for nothing
 */
public record ApiKey(
    ApiKeyId id,
    UserId owner,
    String name,
    Set<ApiKeyScope> scopes,
    String secretHash,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {

  private static final TextRule NAME = new TextRule("name", 100);

  /**
   * Checks the name and the scopes.
   *
   * @throws InvalidValue on {@code name} or {@code scopes}
   */
  public ApiKey {
    name = NAME.check(name);
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new InvalidValue("scopes", "must name at least one");
    }
  }

  /** A new key. */
  public static ApiKey issue(
      ApiKeyId id,
      UserId owner,
      String name,
      Set<ApiKeyScope> scopes,
      ApiKeySecret secret,
      Instant now) {
    return new ApiKey(
        id, owner, name, scopes, secret.hash(), now, Optional.empty(), Optional.empty());
  }

  /** Whether one may write to Amal with it. */
  public boolean maySpeak() {
    return scopes.contains(ApiKeyScope.CHAT);
  }

  /** Its place in a list. */
  public Cursor cursor() {
    return new Cursor(createdAt, id.value());
  }

  /** Only the id. */
  @Override
  public String toString() {
    return "ApiKey[" + id + "]";
  }
}
