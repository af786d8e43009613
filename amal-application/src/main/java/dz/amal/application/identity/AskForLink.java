package dz.amal.application.identity;

import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.limit.Limit;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.domain.secret.Pseudonyms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks for a link by e-mail, to sign in or to set a new password. Nothing here looks whether
 * anybody has that address; {@link SendLinks} does, later.
 */
public final class AskForLink {

  /** Enough for whoever does not find the first; too few to fill somebody's mailbox. */
  private static final Limit TO_ONE_ADDRESS =
      new Limit("letters-to-address", 5, Duration.ofHours(1));

  private final Transactions transactions;
  private final MagicLinks links;
  private final RateLimiter limiter;
  private final Pseudonyms pseudonyms;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public AskForLink(
      Transactions transactions,
      MagicLinks links,
      RateLimiter limiter,
      Pseudonyms pseudonyms,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.limiter = limiter;
    this.pseudonyms = pseudonyms;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps the wish; not one of too many for the same address, and nothing says so.
   *
   * @throws dz.amal.domain.kernel.InvalidValue if the address is none
   */
  public void handle(String email, LinkPurpose purpose) {
    String address = EmailAddress.check("email", email);
    if (limiter.take(TO_ONE_ADDRESS, pseudonyms.of("letters", address)).isPresent()) {
      return;
    }
    transactions.runInTransaction(
        () ->
            links.ask(
                new MagicLinks.Request(
                    ids.next(), address, purpose, Optional.empty(), 0, clock.instant())));
  }
}
