package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.Sessions;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.CountingTokens;
import dz.amal.testkit.SettableClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promise. */
public interface SessionsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsWhoseSessionItIs() {
    Given given = new Given(stores());
    TokenSource tokens = new CountingTokens();
    SessionToken mine = new SessionToken(tokens.next());
    SessionToken theirs = new SessionToken(tokens.next());
    User me = given.aGuest();
    User they = given.aGuest();
    stores().sessions().add(given.people().aSessionOf(me.id(), mine));
    stores().sessions().add(given.people().aSessionOf(they.id(), theirs));

    assertThat(userOf(mine.hash(), SettableClock.START)).contains(me);
    assertThat(userOf(theirs.hash(), SettableClock.START)).contains(they);
  }

  @Test
  default void allowsAUserSeveralSessions() {
    Given given = new Given(stores());
    TokenSource tokens = new CountingTokens();
    SessionToken phone = new SessionToken(tokens.next());
    SessionToken desk = new SessionToken(tokens.next());
    User guest = given.aGuest();
    stores().sessions().add(given.people().aSessionOf(guest.id(), phone));
    stores().sessions().add(given.people().aSessionOf(guest.id(), desk));

    assertThat(userOf(phone.hash(), SettableClock.START)).contains(guest);
    assertThat(userOf(desk.hash(), SettableClock.START)).contains(guest);
  }

  @Test
  default void findsNobodyOfAnUnknownHash() {
    SessionToken unknown = new SessionToken("unknown");

    assertThat(userOf(unknown.hash(), SettableClock.START)).isEmpty();
    assertThat(userOf("% not a hash _", SettableClock.START)).isEmpty();
  }

  @Test
  default void findsNobodyByTheTokenItself() {
    Given given = new Given(stores());
    SessionToken token = new SessionToken(new CountingTokens().next());
    stores().sessions().add(given.people().aSessionOf(given.aGuest().id(), token));

    assertThat(userOf(token.value(), SettableClock.START)).isEmpty();
  }

  @Test
  default void endsASessionAtTheVeryInstantItExpires() {
    Given given = new Given(stores());
    SessionToken token = new SessionToken(new CountingTokens().next());
    User guest = given.aGuest();
    Instant expiresAt = SettableClock.START.plusSeconds(3_600);
    stores().sessions().add(given.people().aSessionOf(guest.id(), token, expiresAt));

    Instant justBefore = expiresAt.minus(1, ChronoUnit.MICROS);
    assertThat(userOf(token.hash(), justBefore)).contains(guest);
    assertThat(userOf(token.hash(), expiresAt)).isEmpty();
    assertThat(userOf(token.hash(), expiresAt.plusSeconds(1))).isEmpty();
  }

  @Test
  default void refusesASessionOfNobody() {
    Given given = new Given(stores());
    UserId nobody = new UserId(given.ids().next());
    SessionToken token = new SessionToken("nobody's");

    assertThatThrownBy(() -> stores().sessions().add(given.people().aSessionOf(nobody, token)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void refusesASecondSessionOfOneTokenAndKeepsTheFirst() {
    Given given = new Given(stores());
    SessionToken token = new SessionToken(new CountingTokens().next());
    User first = given.aGuest();
    User second = given.aGuest();
    stores().sessions().add(given.people().aSessionOf(first.id(), token));

    assertThatThrownBy(() -> stores().sessions().add(given.people().aSessionOf(second.id(), token)))
        .isInstanceOf(RuntimeException.class);

    assertThat(userOf(token.hash(), SettableClock.START)).contains(first);
  }

  private Optional<User> userOf(String hash, Instant at) {
    return stores().sessions().find(hash, at).map(Sessions.Found::user);
  }
}
