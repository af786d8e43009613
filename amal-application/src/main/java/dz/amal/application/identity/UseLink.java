package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLink;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Visitor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Uses a link from a letter, once: also of fifty at the same time, one is let in. A link proves
 * that somebody reads the address, so it verifies the address too.
 *
 * <p>Where the address was not verified before, whoever made the account may be somebody else who
 * waits for its owner to come. So a link that is opened without a session of that account ends the
 * password and the sessions that were there.
 */
public final class UseLink {

  private final Accounts accounts;
  private final CheckSecondFactor checkSecondFactor;
  private final EndSessions endSessions;
  private final BeginSession beginSession;
  private final NoteAct noteAct;
  private final InstantSource clock;

  /** Wires the use case. */
  public UseLink(
      Accounts accounts,
      CheckSecondFactor checkSecondFactor,
      EndSessions endSessions,
      BeginSession beginSession,
      NoteAct noteAct,
      InstantSource clock) {
    this.accounts = accounts;
    this.checkSecondFactor = checkSecondFactor;
    this.endSessions = endSessions;
    this.beginSession = beginSession;
    this.noteAct = noteAct;
    this.clock = clock;
  }

  /**
   * Signs in; a link that verifies an address does so too.
   *
   * @param caller who has a session already where the link is opened
   */
  public SignInOutcome signIn(
      Visitor visitor, Optional<Caller> caller, SessionToken token, Optional<String> code) {
    return accounts
        .transactions()
        .inTransaction(
            () ->
                find(token)
                    .filter(found -> found.link().purpose() != LinkPurpose.PASSWORD_RESET)
                    .map(
                        found ->
                            enter(
                                found,
                                visitor,
                                caller,
                                code,
                                user -> beginSession.begin(user, visitor, "link")))
                    .orElseGet(SignInOutcome.Refused::new));
  }

  /** What letting in adds to a link that was good. */
  private interface Entering {
    StartedSession enter(User verified);
  }

  private SignInOutcome enter(
      Found found,
      Visitor visitor,
      Optional<Caller> caller,
      Optional<String> code,
      Entering entering) {
    return switch (checkSecondFactor.check(found.user(), visitor, code)) {
      case MISSING -> new SignInOutcome.CodeNeeded();
      case WRONG -> {
        // Codes could be tried on it for its whole life otherwise.
        accounts.links().use(found.link().id(), clock.instant());
        yield new SignInOutcome.Refused();
      }
      case PASSED -> {
        accounts.links().use(found.link().id(), clock.instant());
        yield new SignInOutcome.SignedIn(entering.enter(verified(found, visitor, caller)));
      }
    };
  }

  /**
   * Sets a new password, ends every session and signs in.
   *
   * @throws dz.amal.domain.kernel.InvalidValue if the password is too weak; the link still counts
   */
  public SignInOutcome resetPassword(
      Visitor visitor, SessionToken token, Password password, Optional<String> code) {
    String hash = accounts.passwords().hash(password);
    return accounts
        .transactions()
        .inTransaction(
            () ->
                find(token)
                    .filter(found -> found.link().purpose() == LinkPurpose.PASSWORD_RESET)
                    .map(found -> resetPassword(found, visitor, password, hash, code))
                    .orElseGet(SignInOutcome.Refused::new));
  }

  private SignInOutcome resetPassword(
      Found found, Visitor visitor, Password password, String hash, Optional<String> code) {
    User owner = found.user();
    NewPassword.require(accounts.passwords(), password, owner.name(), owner.email().orElse(""));
    return enter(
        found,
        visitor,
        Optional.empty(),
        code,
        user -> {
          Instant now = clock.instant();
          accounts.links().revokeAll(user.id(), now);
          accounts.credentials().keepPasswordHash(user.id(), Optional.of(hash));
          endSessions.allOf(user.id(), Optional.empty(), now);
          noteAct.by(
              BeginSession.by(user, visitor),
              AuditAction.PASSWORD_CHANGED,
              AuditEntry.Subject.of("user", user.id().value()));
          return beginSession.begin(user, visitor, "reset");
        });
  }

  private record Found(MagicLink link, User user) {}

  private Optional<Found> find(SessionToken token) {
    return accounts
        .links()
        .find(token.hash(), clock.instant())
        .flatMap(
            link ->
                accounts
                    .users()
                    .findForUpdate(link.user())
                    .filter(User::isActive)
                    .map(user -> new Found(link, user)));
  }

  /** Their user, whose address has been shown to be theirs by the letter. */
  private User verified(Found found, Visitor visitor, Optional<Caller> caller) {
    User user = found.user();
    Optional<String> shown =
        found.link().purpose() == LinkPurpose.EMAIL_VERIFICATION
            ? user.pendingEmail().or(user::email)
            : user.email();
    if (shown.isEmpty() || isVerified(user, shown.get()) || isElses(user, shown.get())) {
      return user;
    }
    Instant now = clock.instant();
    if (caller.filter(here -> here.user().equals(user.id())).isEmpty()) {
      accounts.credentials().keepPasswordHash(user.id(), Optional.empty());
      endSessions.allOf(user.id(), Optional.empty(), now);
    }
    User verified = user.verified(shown.get(), now);
    accounts.users().update(verified);
    endSessions.lookAgain(user.id(), now);
    noteAct.by(
        BeginSession.by(user, visitor),
        AuditAction.EMAIL_VERIFIED,
        AuditEntry.Subject.of("user", user.id().value()));
    return verified;
  }

  private static boolean isVerified(User user, String address) {
    return user.verifiedAt().isPresent() && user.email().equals(Optional.of(address));
  }

  private boolean isElses(User user, String address) {
    return accounts
        .users()
        .findByEmailForUpdate(address)
        .filter(owner -> !owner.id().equals(user.id()))
        .isPresent();
  }
}
