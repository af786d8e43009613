package dz.amal.domain.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sessions. */
public interface Sessions {

  /** Keeps a new session. */
  void add(Session session);

  /**
   * A session that counts, and whose it is.
   *
   * @param hasSecondFactor whether that user has set one up
   */
  record Found(UUID family, User user, boolean hasSecondFactor, Instant expiresAt) {}

  /**
   * The session of a token, or empty if there is none of that hash, if it expired at or before
   * {@code now} or was revoked, or if its user was deleted or may not sign in.
   */
  Optional<Found> find(String tokenHash, Instant now);

  /**
   * A session that is to be renewed.
   *
   * @param isSpent whether it was renewed before
   * @param isRevoked whether its family has ended
   * @param isOfSomebody whether its user is still there and may sign in
   */
  record Renewable(Session session, boolean isSpent, boolean isRevoked, boolean isOfSomebody) {}

  /**
   * The session that this token renews. Until the transaction ends nobody else gets it.
   *
   * @throws IllegalStateException outside a transaction
   */
  Optional<Renewable> findToRenew(String refreshHash);

  /** Notes down that a session was renewed. */
  void spend(UUID session, Instant now);

  /**
   * Ends a family of this user.
   *
   * @return the hashes of its tokens, which no cache may know any more; empty if there is no such
   *     family, or it has ended before
   */
  List<String> revoke(UserId user, UUID family, Instant now);

  /**
   * Ends all of a user's families.
   *
   * @param except stays, if it is given
   * @return as {@link #revoke}
   */
  List<String> revokeAll(UserId user, Optional<UUID> except, Instant now);

  /** The hashes of a user's tokens that count. */
  List<String> hashesOf(UserId user, Instant now);

  /** The families of a user that can still be used or renewed, the latest first. */
  List<Session.Family> familiesOf(UserId user, Instant now);
}
