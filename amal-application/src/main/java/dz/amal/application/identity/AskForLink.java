package dz.amal.application.identity;

import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks for a link by e-mail, to sign in or to set a new password. Nothing here looks whether
 * anybody has that address; {@link SendLinks} does, later.
 */
public final class AskForLink {

  private final Transactions transactions;
  private final MagicLinks links;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public AskForLink(
      Transactions transactions, MagicLinks links, IdSource ids, InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps the wish.
   *
   * @throws dz.amal.domain.kernel.InvalidValue if the address is none
   */
  public void handle(String email, LinkPurpose purpose) {
    String address = EmailAddress.check("email", email);
    transactions.runInTransaction(
        () ->
            links.ask(
                new MagicLinks.Request(
                    ids.next(), address, purpose, Optional.empty(), 0, clock.instant())));
  }
}
