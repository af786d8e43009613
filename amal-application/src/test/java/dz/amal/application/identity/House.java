package dz.amal.application.identity;

import dz.amal.credentials.BcryptPasswords;
import dz.amal.credentials.TotpCodes;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.audit.AuditTrail;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.SessionPolicy;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Visitor;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.LinkLetter;
import dz.amal.memory.InMemoryRateLimiter;
import dz.amal.memory.InMemorySessionCache;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.CountingTokens;
import dz.amal.testkit.FixedKeys;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Mailbox;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that lets people in, over stores in memory. */
final class House {

  static final String EMAIL = "meriem@example.dz";
  static final String PASSWORD = "trois chevaux bleus";

  final SettableClock clock = new SettableClock();
  final InMemoryStores stores = new InMemoryStores(clock);
  final Mailbox mailbox = new Mailbox();
  final InMemorySessionCache cache = new InMemorySessionCache(clock);
  final TotpCodes codes = new TotpCodes(new SecureRandom(), new FixedKeys());
  final IdSource ids = new CountingIds();
  final IdentityUseCases identity;

  House() {
    this(SessionPolicy.standard());
  }

  House(SessionPolicy policy) {
    identity =
        IdentityUseCases.over(
            stores,
            new IdentityUseCases.Means(
                new BcryptPasswords(4, new SecureRandom()),
                codes,
                new FixedKeys(),
                cache,
                new InMemoryRateLimiter(clock),
                policy,
                mailbox),
            new BeginSession.World(ids, new CountingTokens(), clock));
  }

  /** A house in which this role needs a second factor. */
  static House demandingSecondFactorOf(Role role) {
    SessionPolicy standard = SessionPolicy.standard();
    return new House(
        new SessionPolicy(standard.access(), standard.person(), standard.team(), Set.of(role)));
  }

  static Visitor from(String address) {
    return new Visitor(address, Optional.of("Firefox, Android"), Optional.empty());
  }

  static Visitor visitor() {
    return from("192.0.2.1");
  }

  static SignUp.Form form() {
    return form(EMAIL);
  }

  static SignUp.Form form(String email) {
    return new SignUp.Form(
        email, new Password(PASSWORD), Optional.of("Meriem"), ReadingLanguage.FRENCH, true);
  }

  StartedSession signUp() {
    return identity.signUp().handle(visitor(), Optional.empty(), form());
  }

  SignInOutcome signIn(Visitor visitor, String password) {
    return signIn(visitor, password, Optional.empty());
  }

  SignInOutcome signIn(Visitor visitor, String password, Optional<String> code) {
    return identity.signIn().handle(visitor, EMAIL, new Password(password), code);
  }

  static StartedSession sessionOf(SignInOutcome outcome) {
    return ((SignInOutcome.SignedIn) outcome).session();
  }

  Optional<LiveSession> sessionOf(SessionToken token) {
    return identity.authenticate().handle(token);
  }

  boolean isIn(SessionToken token) {
    return sessionOf(token).isPresent();
  }

  LinkLetter nextLetter() {
    identity.sendLinks().handle();
    List<LinkLetter> letters = mailbox.links();
    return letters.get(letters.size() - 1);
  }

  void waits(Duration duration) {
    clock.advance(duration);
  }

  /** What was noted down, the latest first, as codes. */
  List<String> noted() {
    return stores
        .auditTrail()
        .list(
            new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
            new PageRequest(100, Optional.empty()))
        .items()
        .stream()
        .map(AuditEntry::action)
        .map(action -> action.code())
        .toList();
  }
}
