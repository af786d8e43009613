package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.IdSource;
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

  private final Accounts accounts;
  private final EndSessions endSessions;
  private final BeginSession beginSession;
  private final NoteAct noteAct;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public SignUp(
      Accounts accounts,
      EndSessions endSessions,
      BeginSession beginSession,
      NoteAct noteAct,
      IdSource ids,
      InstantSource clock) {
    this.accounts = accounts;
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
    NewPassword.require(accounts.passwords(), form.password(), form.name(), email);
    String hash = accounts.passwords().hash(form.password());
    return accounts.transactions().inTransaction(() -> register(visitor, guest, form, email, hash));
  }

  private StartedSession register(
      Visitor visitor, Optional<Caller> guest, Form form, String email, String hash) {
    Instant now = clock.instant();
    Optional<User> known =
        guest
            .flatMap(caller -> accounts.users().findForUpdate(caller.user()))
            .filter(User::isGuest);
    User before = known.orElseGet(() -> User.guest(new UserId(ids.next()), form.locale(), now));
    User filled =
        before
            .called(form.name())
            .living(form.locale(), before.zone())
            .consenting(form.consents(), now);
    boolean isTaken = accounts.users().findByEmailForUpdate(email).isPresent();
    User user = isTaken ? filled.wanting(email) : filled.holding(email);
    keep(user, known.isPresent());
    accounts.credentials().keepPasswordHash(user.id(), Optional.of(hash));
    accounts.links().ask(verification(user, email, now));
    noteAct.by(
        BeginSession.by(user, visitor),
        AuditAction.ACCOUNT_CREATED,
        AuditEntry.Subject.of("user", user.id().value()),
        Map.of("consent", String.valueOf(form.consents())));
    endSessions.allOf(user.id(), Optional.empty(), now);
    return beginSession.begin(user, visitor, "sign_up");
  }

  private MagicLinks.Request verification(User user, String email, Instant now) {
    return new MagicLinks.Request(
        ids.next(), email, LinkPurpose.EMAIL_VERIFICATION, Optional.of(user.id()), 0, now);
  }

  private void keep(User user, boolean isThere) {
    if (isThere) {
      accounts.users().update(user);
    } else {
      accounts.users().add(user);
    }
  }
}
