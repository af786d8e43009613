package dz.amal.domain.identity;

import dz.amal.domain.kernel.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * The addresses that somebody has given; see {@link EmailAddress}.
 *
 * @param email theirs, by which they sign in; of everybody but guests
 * @param pendingEmail one that they have given and have not yet shown to be theirs, while {@code
 *     email} is another one or none
 * @param verifiedAt when they have shown that they read {@code email}
 */
public record Mailbox(
    Optional<String> email, Optional<String> pendingEmail, Optional<Instant> verifiedAt) {

  public Mailbox {
    email = email.map(given -> EmailAddress.check("email", given));
    pendingEmail = pendingEmail.map(given -> EmailAddress.check("email", given));
    if (verifiedAt.isPresent() && email.isEmpty()) {
      throw new InvalidValue("email", "must be given where it is verified");
    }
  }

  /** Of somebody who has given none. */
  static Mailbox none() {
    return new Mailbox(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** With this address alone, not yet shown to be theirs. */
  static Mailbox of(String address) {
    return new Mailbox(Optional.of(address), Optional.empty(), Optional.empty());
  }

  /** With an address that is to replace theirs, or become their first, once shown. */
  Mailbox wanting(String address) {
    return new Mailbox(email, Optional.of(address), verifiedAt);
  }

  /** After they have shown that they read this address: it is theirs now. */
  Mailbox verified(String address, Instant now) {
    return new Mailbox(
        Optional.of(address),
        pendingEmail.filter(pending -> !pending.equals(address)),
        Optional.of(now));
  }
}
