package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Preferences;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what somebody says of themselves. */
public final class ChangeProfile {

  private final Accounts accounts;
  private final ConfirmIdentity confirmIdentity;
  private final EndSessions endSessions;
  private final NoteAct noteAct;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public ChangeProfile(
      Accounts accounts,
      ConfirmIdentity confirmIdentity,
      EndSessions endSessions,
      NoteAct noteAct,
      IdSource ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.confirmIdentity = confirmIdentity;
    this.endSessions = endSessions;
    this.noteAct = noteAct;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is to change; what is empty stays.
   *
   * @param email another address, theirs once they have opened the letter that goes there
   * @param currentPassword needed for another address, where they have a password
   */
  public record Changes(
      Optional<String> name,
      Optional<String> email,
      Optional<ReadingLanguage> locale,
      Optional<ZoneId> zone,
      Optional<String> currentPassword) {}

  /**
   * Changes the profile.
   *
   * @return the user; empty if they are gone meanwhile
   * @throws InvalidValue if a value breaks its rule
   */
  public Optional<User> change(Caller caller, Visitor visitor, Changes changes) {
    Optional<String> email = changes.email().map(given -> EmailAddress.check("email", given));
    if (email.isPresent()) {
      accounts
          .users()
          .find(caller.user())
          .ifPresent(user -> confirmIdentity.require(user, visitor, changes.currentPassword()));
    }
    return update(
        caller,
        AuditAction.ACCOUNT_CHANGED,
        user -> {
          User changed =
              user.called(changes.name().or(user::name))
                  .living(
                      changes.locale().orElse(user.locale()), changes.zone().orElse(user.zone()));
          return email.map(address -> wanting(changed, address)).orElse(changed);
        });
  }

  private User wanting(User user, String address) {
    accounts
        .links()
        .ask(
            new MagicLinks.Request(
                ids.next(),
                address,
                LinkPurpose.EMAIL_VERIFICATION,
                Optional.of(user.id()),
                0,
                clock.instant()));
    return user.email().equals(Optional.of(address)) ? user : user.wanting(address);
  }

  /** Agrees that what the caller writes may be used beyond answering them, or takes it back. */
  public Optional<User> consent(Caller caller, boolean agrees) {
    return update(
        caller, AuditAction.CONSENT_CHANGED, user -> user.consenting(agrees, clock.instant()));
  }

  private Optional<User> update(Caller caller, AuditAction action, UnaryOperator<User> change) {
    return accounts
        .transactions()
        .inTransaction(
            () -> {
              Optional<User> changed = accounts.users().findForUpdate(caller.user()).map(change);
              changed.ifPresent(
                  user -> {
                    accounts.users().update(user);
                    endSessions.lookAgain(user.id(), clock.instant());
                    noteAct.by(
                        caller,
                        action,
                        AuditEntry.Subject.of("user", user.id().value()),
                        Map.of("consent", String.valueOf(user.hasConsented())));
                  });
              return changed;
            });
  }

  /**
   * Sets another password; everywhere else the caller is signed out.
   *
   * @param family the session that stays
   * @throws InvalidValue if the current password is wrong or the new one too weak, and for guests
   */
  public void password(
      Caller caller, Visitor visitor, UUID family, Optional<String> current, Password password) {
    User user =
        accounts
            .users()
            .find(caller.user())
            .filter(User::hasAccount)
            .orElseThrow(() -> new InvalidValue("password", "must belong to an account"));
    confirmIdentity.require(user, visitor, current);
    NewPassword.require(accounts.passwords(), password, user.name(), user.email().orElse(""));
    String hash = accounts.passwords().hash(password);
    accounts
        .transactions()
        .runInTransaction(
            () -> {
              Instant now = clock.instant();
              accounts.credentials().keepPasswordHash(user.id(), Optional.of(hash));
              accounts.links().revokeAll(user.id(), now);
              endSessions.allOf(user.id(), Optional.of(family), now);
              noteAct.by(
                  caller,
                  AuditAction.PASSWORD_CHANGED,
                  AuditEntry.Subject.of("user", user.id().value()));
            });
  }

  /** Keeps how the caller likes it. */
  public void preferences(Caller caller, Preferences preferences) {
    accounts
        .transactions()
        .runInTransaction(() -> accounts.users().keepPreferences(caller.user(), preferences));
  }
}
