package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.EmailAddress;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Passwords;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.Transactions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets somebody in by address and password, and a code where they have a second factor. Unknown
 * addresses take the same way and the same time as known ones.
 */
public final class SignIn {

  /** Is asked for a password too where nobody has the address, so that it takes as long. */
  private static final UserId NOBODY = new UserId(new UUID(0, 0));

  private final Transactions transactions;
  private final Users users;
  private final Credentials credentials;
  private final Passwords passwords;
  private final CountAttempts countAttempts;
  private final CheckSecondFactor checkSecondFactor;
  private final BeginSession beginSession;
  private final NoteAct noteAct;

  /** Wires the use case. */
  public SignIn(
      Transactions transactions,
      Users users,
      Credentials credentials,
      Passwords passwords,
      CountAttempts countAttempts,
      CheckSecondFactor checkSecondFactor,
      BeginSession beginSession,
      NoteAct noteAct) {
    this.transactions = transactions;
    this.users = users;
    this.credentials = credentials;
    this.passwords = passwords;
    this.countAttempts = countAttempts;
    this.checkSecondFactor = checkSecondFactor;
    this.beginSession = beginSession;
    this.noteAct = noteAct;
  }

  /**
   * Lets them in, or not.
   *
   * @param code of their second factor, or a recovery code
   */
  public SignInOutcome handle(
      Visitor visitor, String email, Password password, Optional<String> code) {
    String account = EmailAddress.check("email", email);
    Optional<Duration> wait = countAttempts.waitBefore(account, visitor);
    if (wait.isPresent()) {
      return new SignInOutcome.TooMany(wait.get());
    }
    Optional<User> user = users.findByEmail(account);
    Optional<String> hash = credentials.passwordHash(user.map(User::id).orElse(NOBODY));
    boolean isRight = matches(password, hash);
    return isRight && user.filter(User::isActive).isPresent()
        ? letIn(user.get(), visitor, password, hash.orElseThrow(), code)
        : refuse(user.map(User::id), "password");
  }

  /** No transaction is open: hashing takes its time. */
  private boolean matches(Password password, Optional<String> hash) {
    if (hash.isEmpty()) {
      passwords.matchNothing(password);
      return false;
    }
    return passwords.matches(password, hash.get());
  }

  private SignInOutcome letIn(
      User user, Visitor visitor, Password password, String hash, Optional<String> code) {
    Optional<String> better =
        passwords.isOutdated(hash) ? Optional.of(passwords.hash(password)) : Optional.empty();
    return transactions.inTransaction(
        () ->
            switch (checkSecondFactor.check(user, visitor, code)) {
              case MISSING -> new SignInOutcome.CodeNeeded();
              case WRONG -> noteRefusal(Optional.of(user.id()), "code");
              case PASSED -> {
                better.ifPresent(
                    each -> credentials.keepPasswordHash(user.id(), Optional.of(each)));
                countAttempts.succeeded(user.email().orElseThrow(), visitor);
                yield new SignInOutcome.SignedIn(beginSession.begin(user, visitor, "password"));
              }
            });
  }

  private SignInOutcome refuse(Optional<UserId> user, String what) {
    return transactions.inTransaction(() -> noteRefusal(user, what));
  }

  private SignInOutcome noteRefusal(Optional<UserId> user, String what) {
    noteAct.byNobody(
        AuditAction.SIGN_IN_FAILED,
        new AuditEntry.Subject("user", user.map(UserId::value)),
        Map.of("wrong", what));
    return new SignInOutcome.Refused();
  }
}
