package dz.amal.domain.identity;

import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;

/**
 * Somebody who uses Amal. A guest has neither name nor address.
 *
 * @param locale the language of messages to them
 */
public record User(
    UserId id, Role role, boolean isGuest, ReadingLanguage locale, Instant createdAt) {

  /** A guest, who can chat at once. */
  public static User guest(UserId id, ReadingLanguage locale, Instant now) {
    return new User(id, Role.USER, true, locale, now);
  }

  /** This user as the one who asks. */
  public Caller caller() {
    return new Caller(id, role, locale);
  }
}
