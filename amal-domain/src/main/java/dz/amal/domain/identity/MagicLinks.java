package dz.amal.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Links by e-mail: those that somebody has asked for, and those that were sent. Thread-safe. */
public interface MagicLinks {

  /**
   * A link that somebody has asked for. Nothing says yet whether anybody has that address: asking
   * must not tell.
   *
   * @param user who has given the address and is to show that it is theirs; empty for the other
   *     purposes
   * @param attempts how often it was tried to send it, this time included once it was claimed
   */
  record Request(
      UUID id,
      String email,
      LinkPurpose purpose,
      Optional<UserId> user,
      int attempts,
      Instant createdAt) {

    /** Without the address. */
    @Override
    public String toString() {
      return "Request[" + id + ", " + purpose + "]";
    }
  }

  /** Keeps a request until it is sent. */
  void ask(Request request);

  /**
   * Takes the request that has been due for longest, and counts the attempt; empty if none is due.
   *
   * @param until when it is due again if nobody says what came of it
   */
  Optional<Request> claim(Instant now, Instant until);

  /** The request is done with. */
  void settle(UUID request);

  /** The request is due again then. */
  void retryAt(UUID request, Instant next);

  /** Keeps a link that is about to be sent. */
  void add(MagicLink link);

  /**
   * A link that was not used and has not expired. Inside a transaction nobody else gets it until
   * that ends.
   */
  Optional<MagicLink> find(String tokenHash, Instant now);

  /** Notes down that a link was used. */
  void use(UUID link, Instant now);

  /** Makes all links of a user count for nothing. */
  void revokeAll(UserId user, Instant now);
}
