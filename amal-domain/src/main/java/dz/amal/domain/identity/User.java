package dz.amal.domain.identity;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who uses Amal. A guest has neither name nor address.
 *
 * @param name what they want to be called, 1 to 255 characters
 * @param email of everybody but guests; 255 characters at most
 * @param locale the language of messages to them
 * @param hasConsented whether they agreed that what they write may be used beyond answering them
 */
public record User(
    UserId id,
    Role role,
    boolean isGuest,
    Optional<String> name,
    Optional<String> email,
    ReadingLanguage locale,
    boolean hasConsented,
    Instant createdAt) {

  private static final TextRule NAME = new TextRule("name", 255);

  /** As the database domain {@code email_address}. */
  private static final String EMAIL = "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}";

  private static final int LONGEST_EMAIL = 255;

  public User {
    name = name.map(NAME::check);
    if (isGuest == email.isPresent()) {
      throw new InvalidValue("email", isGuest ? "is not for guests" : "must be given");
    }
    if (email
        .filter(given -> given.length() > LONGEST_EMAIL || !given.matches(EMAIL))
        .isPresent()) {
      throw new InvalidValue("email", "must be an e-mail address");
    }
  }

  /** A guest, who can chat at once. */
  public static User guest(UserId id, ReadingLanguage locale, Instant now) {
    return new User(id, Role.USER, true, Optional.empty(), Optional.empty(), locale, false, now);
  }

  /** Somebody of the team. */
  public static User ofTeam(
      UserId id, Role role, String name, String email, ReadingLanguage locale, Instant now) {
    return new User(id, role, false, Optional.of(name), Optional.of(email), locale, false, now);
  }

  /** This user as the one who asks. */
  public Caller caller() {
    return new Caller(id, role, locale, hasConsented);
  }

  /** Only the id and the role. */
  @Override
  public String toString() {
    return "User[" + id + ", " + role + "]";
  }
}
