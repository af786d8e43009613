package dz.amal.domain.notification;

import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.language.ReadingLanguage;
import java.util.UUID;

/**
 * An e-mail with a link that counts once.
 *
 * @param id repeated whenever it is sent again
 * @param address to whom
 * @param language to write in
 * @param token what the link carries
 */
public record LinkLetter(
    UUID id, String address, ReadingLanguage language, Kind kind, SessionToken token) {

  /** What it says. */
  public enum Kind {
    SIGN_IN,
    PASSWORD_RESET,
    EMAIL_VERIFICATION,
    /** Somebody has signed up with an address that has an account: a link to sign in. */
    ALREADY_AN_ACCOUNT
  }

  /** Without address and token. */
  @Override
  public String toString() {
    return "LinkLetter[" + id + ", " + kind + "]";
  }
}
