package dz.amal.domain.identity;

import java.util.Locale;

/** What a link by e-mail is for. */
public enum LinkPurpose {
  SIGN_IN,
  PASSWORD_RESET,
  /** Shows that somebody reads the address that they have given. */
  EMAIL_VERIFICATION;

  /** The purpose as the database spells it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
