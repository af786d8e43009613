package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.SecondFactor;
import dz.amal.domain.identity.Session;
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
import java.util.List;
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

  @Test
  default void renewsByTheOtherTokenAndRemembersThatItIsSpent() {
    Given given = new Given(stores());
    Session session = given.people().aRenewableSessionOf(given.aGuest().id(), "one");
    stores().sessions().add(session);

    assertThat(toRenew(session)).contains(new Sessions.Renewable(session, false, false, true));

    stores().sessions().spend(session.id(), SettableClock.START);
    assertThat(toRenew(session)).contains(new Sessions.Renewable(session, true, false, true));
  }

  @Test
  default void letsOneOfManyRenew() {
    Given given = new Given(stores());
    Session session = given.people().aRenewableSessionOf(given.aGuest().id(), "one");
    stores().sessions().add(session);

    List<Boolean> renewed = AtOnce.results(8, client -> renews(session));

    assertThat(renewed).containsOnlyOnce(true);
  }

  private boolean renews(Session session) {
    return stores()
        .transactions()
        .inTransaction(
            () -> {
              boolean isFresh =
                  !stores()
                      .sessions()
                      .findToRenew(session.refresh().orElseThrow().hash())
                      .orElseThrow()
                      .isSpent();
              if (isFresh) {
                stores().sessions().spend(session.id(), SettableClock.START);
              }
              return isFresh;
            });
  }

  @Test
  default void endsAFamilyAndTellsItsTokens() {
    Given given = new Given(stores());
    User me = given.aGuest();
    Session ended = given.people().aRenewableSessionOf(me.id(), "one");
    Session stays = given.people().aRenewableSessionOf(me.id(), "two");
    stores().sessions().add(ended);
    stores().sessions().add(stays);

    assertThat(stores().sessions().revoke(me.id(), ended.family(), SettableClock.START))
        .containsExactly(ended.tokenHash());

    assertThat(userOf(ended.tokenHash(), SettableClock.START)).isEmpty();
    assertThat(userOf(stays.tokenHash(), SettableClock.START)).contains(me);
    assertThat(toRenew(ended).orElseThrow().isRevoked()).isTrue();
    assertThat(stores().sessions().revoke(me.id(), ended.family(), SettableClock.START)).isEmpty();
  }

  @Test
  default void endsNobodyElsesFamily() {
    Given given = new Given(stores());
    Session theirs = given.people().aRenewableSessionOf(given.aGuest().id(), "one");
    stores().sessions().add(theirs);

    assertThat(
            stores().sessions().revoke(given.aGuest().id(), theirs.family(), SettableClock.START))
        .isEmpty();
    assertThat(userOf(theirs.tokenHash(), SettableClock.START)).isPresent();
  }

  @Test
  default void endsAllFamiliesButOne() {
    Given given = new Given(stores());
    User me = given.aGuest();
    Session here = given.people().aRenewableSessionOf(me.id(), "one");
    Session there = given.people().aRenewableSessionOf(me.id(), "two");
    stores().sessions().add(here);
    stores().sessions().add(there);

    stores().sessions().revokeAll(me.id(), Optional.of(here.family()), SettableClock.START);

    assertThat(stores().sessions().hashesOf(me.id(), SettableClock.START))
        .containsExactly(here.tokenHash());
    assertThat(stores().sessions().familiesOf(me.id(), SettableClock.START))
        .extracting(Session.Family::id)
        .containsExactly(here.family());
  }

  @Test
  default void showsAFamilyForAsLongAsItCanBeRenewed() {
    Given given = new Given(stores());
    User me = given.aGuest();
    Session session = given.people().aRenewableSessionOf(me.id(), "one");
    stores().sessions().add(session);
    Instant end = session.refresh().orElseThrow().expiresAt();

    assertThat(stores().sessions().familiesOf(me.id(), session.expiresAt()))
        .containsExactly(
            new Session.Family(session.family(), session.client(), session.createdAt(), end));
    assertThat(stores().sessions().familiesOf(me.id(), end)).isEmpty();
  }

  @Test
  default void findsNobodyWhoMaySignInNoMore() {
    Given given = new Given(stores());
    User agent = given.anAgent();
    Session session = given.people().aRenewableSessionOf(agent.id(), "one");
    stores().sessions().add(session);

    stores().users().update(agent.letIn(false));

    assertThat(userOf(session.tokenHash(), SettableClock.START)).isEmpty();
    assertThat(toRenew(session).orElseThrow().isOfSomebody()).isFalse();
  }

  @Test
  default void knowsWhoHasASecondFactor() {
    Given given = new Given(stores());
    User agent = given.anAgent();
    Session session = given.people().aRenewableSessionOf(agent.id(), "one");
    stores().sessions().add(session);
    assertThat(hasSecondFactor(session)).isFalse();

    SecondFactor begun = SecondFactor.begun("k1:sealed");
    stores().credentials().keepSecondFactor(agent.id(), Optional.of(begun));
    assertThat(hasSecondFactor(session)).isFalse();

    stores()
        .credentials()
        .keepSecondFactor(agent.id(), Optional.of(begun.used(1, SettableClock.START)));
    assertThat(hasSecondFactor(session)).isTrue();
  }

  private boolean hasSecondFactor(Session session) {
    return stores()
        .sessions()
        .find(session.tokenHash(), SettableClock.START)
        .orElseThrow()
        .hasSecondFactor();
  }

  private Optional<Sessions.Renewable> toRenew(Session session) {
    return stores()
        .transactions()
        .inTransaction(
            () -> stores().sessions().findToRenew(session.refresh().orElseThrow().hash()));
  }

  private Optional<User> userOf(String hash, Instant at) {
    return stores().sessions().find(hash, at).map(Sessions.Found::user);
  }
}
