package dz.amal.application.identity;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.language.ReadingLanguage;
import java.time.InstantSource;

/** Lets somebody in without a name or an address, so that they can write at once. */
public final class StartGuestSession {

  private final Transactions transactions;
  private final Users users;
  private final BeginSession beginSession;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public StartGuestSession(
      Transactions transactions,
      Users users,
      BeginSession beginSession,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.users = users;
    this.beginSession = beginSession;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes a guest and a session for them. */
  public StartedSession handle(Visitor visitor, ReadingLanguage locale) {
    User guest = User.guest(new UserId(ids.next()), locale, clock.instant());
    return transactions.inTransaction(
        () -> {
          users.add(guest);
          return beginSession.begin(guest, visitor, "guest");
        });
  }
}
