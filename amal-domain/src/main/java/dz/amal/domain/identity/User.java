package dz.amal.domain.identity;

import dz.amal.domain.kernel.TextRule;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody who uses Amal.
 *
 * @param name what they want to be called, 1 to 255 characters
 * @param mailbox the addresses that they have given
 * @param locale the language of messages to them
 * @param zone where their clock stands
 * @param consentedAt when they agreed that what they write may be used beyond answering them
 * @param isActive whether they may sign in
 */
public record User(
    UserId id,
    Role role,
    Optional<String> name,
    Mailbox mailbox,
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
  }

  /** A guest, who can chat at once. */
  public static User guest(UserId id, ReadingLanguage locale, Instant now) {
    Optional<String> noName = Optional.empty();
    return new User(
        id, Role.USER, noName, Mailbox.none(), locale, ALGIERS, Optional.empty(), true, now);
  }

  /** Somebody of the team. */
  public static User ofTeam(
      UserId id, Role role, String name, String email, ReadingLanguage locale, Instant now) {
    return guest(id, locale, now).with(role).called(Optional.of(name)).holding(email);
  }

  /** Whether they have no address by which they could sign in. */
  public boolean isGuest() {
    return email().isEmpty();
  }

  /**
   * Whether this is more than a guest. Whoever has given somebody else's address counts as such:
   * from what they may do, nobody learns that it is taken.
   */
  public boolean hasAccount() {
    return !isGuest() || pendingEmail().isPresent();
  }

  /** See {@link Mailbox}. */
  public Optional<String> email() {
    return mailbox.email();
  }

  /** See {@link Mailbox}. */
  public Optional<String> pendingEmail() {
    return mailbox.pendingEmail();
  }

  /** See {@link Mailbox}. */
  public Optional<Instant> verifiedAt() {
    return mailbox.verifiedAt();
  }

  /** Whether they agreed that what they write may be used beyond answering them. */
  public boolean hasConsented() {
    return consentedAt.isPresent();
  }

  /** This user with an account under this address, not yet shown to be theirs. */
  public User holding(String address) {
    return with(Mailbox.of(address));
  }

  /** This user with an address that is to replace theirs, or become their first, once shown. */
  public User wanting(String address) {
    return with(mailbox.wanting(address));
  }

  /** This user, who has shown that they read this address: it is theirs now. */
  public User verified(String address, Instant now) {
    return with(mailbox.verified(address, now));
  }

  private User with(Mailbox next) {
    return new User(id, role, name, next, locale, zone, consentedAt, isActive, createdAt);
  }

  /** This user with another name, or none. */
  public User called(Optional<String> next) {
    return new User(id, role, next, mailbox, locale, zone, consentedAt, isActive, createdAt);
  }

  /** This user reading another language, somewhere else. */
  public User living(ReadingLanguage nextLocale, ZoneId nextZone) {
    return new User(
        id, role, name, mailbox, nextLocale, nextZone, consentedAt, isActive, createdAt);
  }

  /** This user, having agreed or taken it back; who agrees again keeps their first time. */
  public User consenting(boolean agrees, Instant now) {
    Optional<Instant> next = agrees ? consentedAt.or(() -> Optional.of(now)) : Optional.empty();
    return new User(id, role, name, mailbox, locale, zone, next, isActive, createdAt);
  }

  /** This user in another role. */
  public User with(Role next) {
    return new User(id, next, name, mailbox, locale, zone, consentedAt, isActive, createdAt);
  }

  /** This user, who may sign in or may not. */
  public User letIn(boolean mayEnter) {
    return new User(id, role, name, mailbox, locale, zone, consentedAt, mayEnter, createdAt);
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
