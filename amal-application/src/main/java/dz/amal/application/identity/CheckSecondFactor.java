package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.OneTimeCodes;
import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Visitor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks at the code that somebody shows beside their password. Used inside a transaction. */
public final class CheckSecondFactor {

  private final Credentials credentials;
  private final OneTimeCodes codes;
  private final NoteAct noteAct;
  private final InstantSource clock;

  /** Wires it. */
  public CheckSecondFactor(
      Credentials credentials, OneTimeCodes codes, NoteAct noteAct, InstantSource clock) {
    this.credentials = credentials;
    this.codes = codes;
    this.noteAct = noteAct;
    this.clock = clock;
  }

  /** What it found. */
  enum Result {
    /** Right, or they have no second factor. */
    PASSED,
    MISSING,
    WRONG
  }

  /** Checks a code, and uses it up. */
  Result check(User user, Visitor visitor, Optional<String> code) {
    Optional<SecondFactor> factor =
        credentials.secondFactor(user.id()).filter(SecondFactor::isConfirmed);
    if (factor.isEmpty()) {
      return Result.PASSED;
    }
    return code.filter(given -> !given.isBlank())
        .map(given -> passes(user, visitor, factor.get(), given) ? Result.PASSED : Result.WRONG)
        .orElse(Result.MISSING);
  }

  private boolean passes(User user, Visitor visitor, SecondFactor factor, String code) {
    return usesCode(user, factor, code) || usesRecoveryCode(user, visitor, code);
  }

  /** Uses a code of the second factor up; false if it is wrong or was used before. */
  boolean usesCode(User user, SecondFactor factor, String code) {
    Instant now = clock.instant();
    OptionalLong step = codes.step(codes.unseal(factor.sealedSecret()), code, now);
    if (step.isEmpty() || step.getAsLong() <= factor.lastStep()) {
      return false;
    }
    credentials.keepSecondFactor(user.id(), Optional.of(factor.used(step.getAsLong(), now)));
    return true;
  }

  private boolean usesRecoveryCode(User user, Visitor visitor, String code) {
    boolean isUsed = credentials.useRecoveryCode(user.id(), hashOf(code));
    if (isUsed) {
      noteAct.by(
          BeginSession.by(user, visitor),
          AuditAction.RECOVERY_CODE_USED,
          AuditEntry.Subject.of("user", user.id().value()),
          Map.of("left", String.valueOf(credentials.recoveryCodesLeft(user.id()))));
    }
    return isUsed;
  }

  /** The hash of a recovery code, however its groups were typed. */
  static String hashOf(String recoveryCode) {
    String plain = recoveryCode.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return new SessionToken(plain).hash();
  }
}
