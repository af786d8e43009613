package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.LiveSession;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.NastyTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link SessionCache} promises. */
public interface SessionCacheContract {

  /** The hash of somebody's token. */
  String MINE = new SessionToken("mine").hash();

  /** The hash of somebody else's. */
  String THEIRS = new SessionToken("theirs").hash();

  /** An empty one; the same throughout a test. */
  SessionCache cache();

  /** What another node shares of it; the same cache where there is one process only. */
  SessionCache otherNode();

  /** A session; another number is another one. */
  static LiveSession session(int number) {
    return new LiveSession(
        CountingIds.id(number),
        new Caller(
            new UserId(CountingIds.id(1_000 + number)), Role.USER, ReadingLanguage.ARABIC, false),
        false,
        SettableClock.START.plusSeconds(number));
  }

  /** As everybody does it: looks, asks the database, and keeps what it said. */
  static void keep(SessionCache cache, String tokenHash, LiveSession session) {
    cache.find(tokenHash);
    cache.keep(tokenHash, session);
  }

  @Test
  default void findsNothingAtFirst() {
    assertThat(cache().find(MINE)).isEmpty();
    NastyTexts.all().forEach(hash -> assertThat(cache().find(hash)).isEmpty());
  }

  @Test
  default void findsWhatWasKept() {
    keep(cache(), MINE, session(1));
    keep(cache(), THEIRS, session(2));

    assertThat(cache().find(MINE)).contains(session(1));
    assertThat(otherNode().find(MINE)).contains(session(1));
    assertThat(cache().find(THEIRS)).contains(session(2));
  }

  @Test
  default void keepsEveryPartOfASession() {
    for (Role role : Role.values()) {
      for (ReadingLanguage locale : ReadingLanguage.values()) {
        for (boolean yes : new boolean[] {true, false}) {
          LiveSession session =
              new LiveSession(
                  CountingIds.id(7),
                  new Caller(new UserId(CountingIds.id(8)), role, locale, yes),
                  !yes,
                  SettableClock.START);
          keep(cache(), MINE, session);

          assertThat(cache().find(MINE)).contains(session);
        }
      }
    }
  }

  @Test
  default void keepsNothingOfTheRequestItCameWith() {
    LiveSession session = session(1);
    keep(
        cache(),
        MINE,
        new LiveSession(
            session.family(),
            session.caller().by("request-1"),
            session.mustSetUpSecondFactor(),
            session.expiresAt()));

    assertThat(cache().find(MINE)).contains(session);
  }

  @Test
  default void keepsTheNewest() {
    keep(cache(), MINE, session(1));
    keep(otherNode(), MINE, session(2));

    assertThat(cache().find(MINE)).contains(session(2));
  }

  @Test
  default void forgetsAndLeavesOthersAlone() {
    keep(cache(), MINE, session(1));
    keep(cache(), THEIRS, session(2));
    otherNode().forget(List.of(MINE));

    assertThat(cache().find(MINE)).isEmpty();
    assertThat(otherNode().find(MINE)).isEmpty();
    assertThat(cache().find(THEIRS)).contains(session(2));
  }

  @Test
  default void doesNotKeepAgainWhatWasForgotten() {
    keep(cache(), MINE, session(1));
    cache().forget(List.of(MINE, THEIRS)); // one of them before anybody kept it
    keep(cache(), MINE, session(1));
    keep(otherNode(), MINE, session(1));
    keep(otherNode(), THEIRS, session(2));

    assertThat(cache().find(MINE)).isEmpty();
    assertThat(otherNode().find(MINE)).isEmpty();
    assertThat(cache().find(THEIRS)).isEmpty();
  }

  @Test
  default void forgetsNothingAndVeryMany() {
    List<String> many =
        IntStream.range(0, 2_500).mapToObj(i -> new SessionToken("token" + i).hash()).toList();
    keep(cache(), many.get(0), session(1));
    keep(cache(), many.get(2_499), session(2));
    cache().forget(List.of());
    assertThat(cache().find(many.get(0))).isPresent();

    cache().forget(many);

    assertThat(cache().find(many.get(0))).isEmpty();
    assertThat(cache().find(many.get(2_499))).isEmpty();
  }

  @Test
  default void forgetsAllAndKeepsAnew() {
    keep(cache(), MINE, session(1));
    keep(cache(), THEIRS, session(2));
    cache().forgetAll();

    assertThat(cache().find(MINE)).isEmpty();
    assertThat(cache().find(THEIRS)).isEmpty();
    keep(cache(), MINE, session(3));
    assertThat(cache().find(MINE)).contains(session(3));
  }

  @Test
  default void remembersAlsoAfterForgettingAllWhatMustNotBeKept() {
    cache().forget(List.of(MINE));
    cache().forgetAll();
    keep(cache(), MINE, session(1));

    assertThat(cache().find(MINE)).isEmpty();
  }

  @Test
  default void neverFindsWhatWasForgottenHoweverManyKeepItAtOnce() {
    for (int round = 0; round < 20; round++) {
      String hash = new SessionToken("round" + round).hash();
      List<Optional<LiveSession>> found =
          AtOnce.results(
              6,
              thread -> {
                if (thread == 0) {
                  otherNode().forget(List.of(hash));
                  return cache().find(hash);
                }
                cache().keep(hash, session(thread));
                return Optional.empty();
              });

      assertThat(found).allMatch(Optional::isEmpty);
      assertThat(cache().find(hash)).isEmpty();
    }
  }
}
