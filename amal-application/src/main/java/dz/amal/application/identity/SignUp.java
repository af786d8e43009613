package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Passwords;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Gives somebody an account; a guest keeps their conversations in it.
 *
 * <p>Whoever gives an address that somebody else has is let in like everybody else, as a guest
 * whose address is not theirs yet: nobody may learn from us who writes here. The letter that
 * follows tells whoever reads it.
 */
public final class SignUp {

  private final Transactions transactions;
  private final Users users;
  private final Credentials credentials;
  private final Passwords passwords;
  private final MagicLinks links;
  private final EndSessions endSessions;
  private final BeginSession beginSession;
  private final NoteAct noteAct;
  private final IdSource ids;
  private final InstantSource clock;

  /** What it keeps things in. */
  public record Parts(
      Transactions transactions,
      Users users,
      Credentials credentials,
      Passwords passwords,
      MagicLinks links) {}

  /** Wires the use case. */
  public SignUp(
      Parts parts,
      EndSessions endSessions,
      BeginSession beginSession,
      NoteAct noteAct,
      IdSource ids,
      InstantSource clock) {
    this.transactions = parts.transactions();
    this.users = parts.users();
    this.credentials = parts.credentials();
    this.passwords = parts.passwords();
    this.links = parts.links();
    this.endSessions = endSessions;
    this.beginSession = beginSession;
    this.noteAct = noteAct;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody has filled in.
   *
   * @param consents whether what they write may be used beyond answering them
   */
  public record Form(
      String email,
      Password password,
      Optional<String> name,
      ReadingLanguage locale,
      boolean consents) {}

  /**
   * Makes the account.
   *
   * @param guest who asks, if they have a guest's session
   * @throws dz.amal.domain.kernel.InvalidValue if the address is none or the password too weak
   */
  public StartedSession handle(Visitor visitor, Optional<Caller> guest, Form form) {
    String email = EmailAddress.check("email", form.email());
    NewPassword.require(passwords, form.password(), form.name(), email);
    String hash = passwords.hash(form.password());
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Optional<User> known =
              guest.flatMap(caller -> users.findForUpdate(caller.user())).filter(User::isGuest);
          User before =
              known.orElseGet(() -> User.guest(new UserId(ids.next()), form.locale(), now));
          User user =
              before
                  .called(form.name())
                  .living(form.locale(), before.zone())
                  .consenting(form.consents(), now);
          boolean isTaken = users.findByEmail(email).isPresent();
          User kept = isTaken ? user.wanting(email) : user.holding(email);
          keep(kept, known.isPresent());
          credentials.keepPasswordHash(kept.id(), Optional.of(hash));
          links.ask(
              new MagicLinks.Request(
                  ids.next(),
                  email,
                  LinkPurpose.EMAIL_VERIFICATION,
                  Optional.of(kept.id()),
                  0,
                  now));
          noteAct.by(
              BeginSession.by(kept, visitor),
              AuditAction.ACCOUNT_CREATED,
              AuditEntry.Subject.of("user", kept.id().value()),
              Map.of("consent", String.valueOf(form.consents())));
          endSessions.allOf(kept.id(), Optional.empty(), now);
          return beginSession.begin(kept, visitor, "sign_up");
        });
  }

  private void keep(User user, boolean isThere) {
    if (isThere) {
      users.update(user);
    } else {
      users.add(user);
    }
  }
}
