package dz.amal.domain.identity;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody who uses Amal. A guest has neither name nor address.
 *
 * @param name what they want to be called, 1 to 255 characters
 * @param email of everybody but guests; see {@link EmailAddress}
 * @param pendingEmail an address that they have given and have not yet shown to be theirs, while
 *     {@code email} is another one or none
 * @param verifiedAt when they have shown that they read {@code email}
 * @param locale the language of messages to them
 * @param zone where their clock stands
 * @param consentedAt when they agreed that what they write may be used beyond answering them
 * @param isActive whether they may sign in
 */
public record User(
    UserId id,
    Role role,
    boolean isGuest,
    Optional<String> name,
    Optional<String> email,
    Optional<String> pendingEmail,
    Optional<Instant> verifiedAt,
    ReadingLanguage locale,
    ZoneId zone,
    Optional<Instant> consentedAt,
    boolean isActive,
    Instant createdAt) {

  private static final TextRule NAME = new TextRule("name", 255);

  /** Most of those who write live there. */
  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

  public User {
    name = name.map(NAME::check);
    email = email.map(given -> EmailAddress.check("email", given));
    pendingEmail = pendingEmail.map(given -> EmailAddress.check("email", given));
    if (isGuest == email.isPresent()) {
      throw new InvalidValue("email", isGuest ? "is not for guests" : "must be given");
    }
    if (verifiedAt.isPresent() && email.isEmpty()) {
      throw new InvalidValue("email", "must be given where it is verified");
    }
  }

  /** A guest, who can chat at once. */
  public static User guest(UserId id, ReadingLanguage locale, Instant now) {
    return new User(
        id,
        Role.USER,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        locale,
        ALGIERS,
        Optional.empty(),
        true,
        now);
  }

  /** Somebody of the team. */
  public static User ofTeam(
      UserId id, Role role, String name, String email, ReadingLanguage locale, Instant now) {
    return guest(id, locale, now).with(role).called(Optional.of(name)).holding(email);
  }

  /**
   * Whether this is more than a guest. Whoever has given somebody else's address counts as such:
   * from what they may do, nobody learns that it is taken.
   */
  public boolean hasAccount() {
    return !isGuest || pendingEmail.isPresent();
  }

  /** Whether they agreed that what they write may be used beyond answering them. */
  public boolean hasConsented() {
    return consentedAt.isPresent();
  }

  /** This user with an account under this address, not yet shown to be theirs. */
  public User holding(String address) {
    return new User(
        id,
        role,
        false,
        name,
        Optional.of(address),
        Optional.empty(),
        Optional.empty(),
        locale,
        zone,
        consentedAt,
        isActive,
        createdAt);
  }

  /** This user with an address that is to replace theirs, or become their first, once shown. */
  public User wanting(String address) {
    return new User(
        id,
        role,
        isGuest,
        name,
        email,
        Optional.of(address),
        verifiedAt,
        locale,
        zone,
        consentedAt,
        isActive,
        createdAt);
  }

  /** This user, who has shown that they read this address: it is theirs now. */
  public User verified(String address, Instant now) {
    return new User(
        id,
        role,
        false,
        name,
        Optional.of(address),
        pendingEmail.filter(pending -> !pending.equals(address)),
        Optional.of(now),
        locale,
        zone,
        consentedAt,
        isActive,
        createdAt);
  }

  /** This user with another name, or none. */
  public User called(Optional<String> newName) {
    return new User(
        id,
        role,
        isGuest,
        newName,
        email,
        pendingEmail,
        verifiedAt,
        locale,
        zone,
        consentedAt,
        isActive,
        createdAt);
  }

  /** This user reading another language, somewhere else. */
  public User living(ReadingLanguage newLocale, ZoneId newZone) {
    return new User(
        id,
        role,
        isGuest,
        name,
        email,
        pendingEmail,
        verifiedAt,
        newLocale,
        newZone,
        consentedAt,
        isActive,
        createdAt);
  }

  /** This user, having agreed or taken it back; who agrees again keeps their first time. */
  public User consenting(boolean agrees, Instant now) {
    return new User(
        id,
        role,
        isGuest,
        name,
        email,
        pendingEmail,
        verifiedAt,
        locale,
        zone,
        agrees ? consentedAt.or(() -> Optional.of(now)) : Optional.empty(),
        isActive,
        createdAt);
  }

  /** This user in another role. */
  public User with(Role newRole) {
    return new User(
        id,
        newRole,
        isGuest,
        name,
        email,
        pendingEmail,
        verifiedAt,
        locale,
        zone,
        consentedAt,
        isActive,
        createdAt);
  }

  /** This user, who may sign in or may not. */
  public User letIn(boolean mayEnter) {
    return new User(
        id,
        role,
        isGuest,
        name,
        email,
        pendingEmail,
        verifiedAt,
        locale,
        zone,
        consentedAt,
        mayEnter,
        createdAt);
  }

  /** This user as the one who asks. */
  public Caller caller() {
    return new Caller(id, role, locale, hasConsented());
  }

  /** Only the id and the role. */
  @Override
  public String toString() {
    return "User[" + id + ", " + role + "]";
  }
}
