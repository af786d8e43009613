package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.OneTimeCodes;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.InvalidValue;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up a second factor, and takes it away again. */
public final class SetUpSecondFactor {

  private static final int RECOVERY_CODES = 10;

  private final Accounts accounts;
  private final OneTimeCodes codes;
  private final CheckSecondFactor checkSecondFactor;
  private final ConfirmIdentity confirmIdentity;
  private final EndSessions endSessions;
  private final NoteAct noteAct;
  private final InstantSource clock;

  /** Wires the use case. */
  public SetUpSecondFactor(
      Accounts accounts,
      OneTimeCodes codes,
      CheckSecondFactor checkSecondFactor,
      ConfirmIdentity confirmIdentity,
      EndSessions endSessions,
      NoteAct noteAct,
      InstantSource clock) {
    this.accounts = accounts;
    this.codes = codes;
    this.checkSecondFactor = checkSecondFactor;
    this.confirmIdentity = confirmIdentity;
    this.endSessions = endSessions;
    this.noteAct = noteAct;
    this.clock = clock;
  }

  /**
   * A second factor to be taken into an authenticator; shown once.
   *
   * @param secret to be typed, in base 32
   * @param address to be read from a picture
   */
  public record Begun(String secret, URI address) {}

  /**
   * Begins; nothing is needed for signing in before {@link #confirm}.
   *
   * @throws InvalidValue if the password is wrong
   * @return empty for guests, and for those who have one already
   */
  public Optional<Begun> begin(Caller caller, Visitor visitor, Optional<String> password) {
    Optional<User> user = accounts.users().find(caller.user()).filter(User::hasAccount);
    user.ifPresent(found -> confirmIdentity.require(found, visitor, password));
    String secret = codes.newSecret();
    return accounts
        .transactions()
        .inTransaction(
            () ->
                user.filter(found -> current(found).filter(SecondFactor::isConfirmed).isEmpty())
                    .map(
                        found -> {
                          accounts
                              .credentials()
                              .keepSecondFactor(
                                  found.id(), Optional.of(SecondFactor.begun(codes.seal(secret))));
                          return new Begun(
                              secret,
                              codes.address(
                                  secret, found.email().or(found::pendingEmail).orElseThrow()));
                        }));
  }

  private Optional<SecondFactor> current(User user) {
    return accounts.credentials().secondFactor(user.id());
  }

  /**
   * Confirms with a first code that the authenticator has it.
   *
   * @return recovery codes, shown once; empty if the code is wrong or nothing was begun
   */
  public Optional<List<String>> confirm(Caller caller, String code) {
    List<String> recovery = Stream.generate(codes::newRecoveryCode).limit(RECOVERY_CODES).toList();
    return accounts
        .transactions()
        .inTransaction(
            () ->
                accounts
                    .users()
                    .find(caller.user())
                    .filter(
                        user ->
                            current(user)
                                .filter(factor -> !factor.isConfirmed())
                                .filter(factor -> checkSecondFactor.usesCode(user, factor, code))
                                .isPresent())
                    .map(
                        user -> {
                          Instant now = clock.instant();
                          accounts
                              .credentials()
                              .keepRecoveryCodes(
                                  user.id(),
                                  recovery.stream()
                                      .map(CheckSecondFactor::hashOf)
                                      .collect(Collectors.toSet()),
                                  now);
                          endSessions.lookAgain(user.id(), now);
                          note(caller, AuditAction.SECOND_FACTOR_ADDED);
                          return recovery;
                        }));
  }

  /**
   * Takes it away.
   *
   * @throws InvalidValue if the password is wrong
   * @return whether there was one, and the code was right
   */
  public boolean remove(Caller caller, Visitor visitor, Optional<String> password, String code) {
    Optional<User> user = accounts.users().find(caller.user());
    user.ifPresent(found -> confirmIdentity.require(found, visitor, password));
    return accounts
        .transactions()
        .inTransaction(
            () -> {
              boolean isTheirs =
                  user.flatMap(this::current).isPresent()
                      && checkSecondFactor.check(user.get(), visitor, Optional.of(code))
                          == CheckSecondFactor.Result.PASSED;
              if (isTheirs) {
                Instant now = clock.instant();
                accounts.credentials().keepSecondFactor(caller.user(), Optional.empty());
                accounts.credentials().keepRecoveryCodes(caller.user(), Set.of(), now);
                endSessions.lookAgain(caller.user(), now);
                note(caller, AuditAction.SECOND_FACTOR_REMOVED);
              }
              return isTheirs;
            });
  }

  private void note(Caller caller, AuditAction action) {
    noteAct.by(caller, action, AuditEntry.Subject.of("user", caller.user().value()));
  }
}
