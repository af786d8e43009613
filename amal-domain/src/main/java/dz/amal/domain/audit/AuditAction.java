package dz.amal.domain.audit;

import java.util.Arrays;

/** What is audited. */
public enum AuditAction {
  ACCOUNT_CREATED("account.created"),
  ACCOUNT_CHANGED("account.changed"),
  EMAIL_VERIFIED("account.email_verified"),
  PASSWORD_CHANGED("account.password_changed"),
  CONSENT_CHANGED("account.consent_changed"),
  SIGNED_IN("session.started"),
  SIGN_IN_FAILED("session.refused"),
  SIGNED_OUT("session.ended"),
  SESSION_REVOKED("session.revoked"),
  /** A spent token was used again, and its whole family was revoked. */
  TOKEN_REUSED("session.token_reused"),
  SECOND_FACTOR_ADDED("second_factor.added"),
  SECOND_FACTOR_REMOVED("second_factor.removed"),
  RECOVERY_CODE_USED("second_factor.recovery_code_used"),
  /** What somebody may do, or whether they may sign in. */
  PERMISSION_CHANGED("permission.changed"),
  API_KEY_ISSUED("api_key.issued"),
  API_KEY_REVOKED("api_key.revoked"),
  /** Somebody of the team has read what a person wrote. */
  CONVERSATION_READ("conversation.read"),
  CONVERSATION_SEARCHED("conversation.searched"),
  CRISIS_CLOSED("crisis.closed"),
  CONTACT_CONFIRMED("contact.confirmed"),
  DOCUMENT_ADDED("document.added"),
  DOCUMENT_CHANGED("document.changed"),
  DOCUMENT_WITHDRAWN("document.withdrawn"),
  DOCUMENT_REVIEWED("document.reviewed"),
  HOLIDAY_CONFIRMED("holiday.confirmed"),
  ON_CALL_PLANNED("on_call.planned"),
  /** The server was started with another decision, SLA or calendar file than the time before. */
  POLICY_CHANGED("policy.changed"),
  KEYS_ROTATED("keys.rotated");

  private final String code;

  AuditAction(String code) {
    this.code = code;
  }

  /** The action as the API and the database spell it. */
  public String code() {
    return code;
  }

  /**
   * The action of this code.
   *
   * @throws IllegalStateException if this version knows none
   */
  public static AuditAction ofCode(String code) {
    return Arrays.stream(values())
        .filter(action -> action.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an action that this version does not know"));
  }
}
