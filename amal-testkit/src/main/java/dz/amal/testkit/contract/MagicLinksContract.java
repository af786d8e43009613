package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.LinkPurpose;
import dz.amal.domain.identity.MagicLink;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.MagicLinks.Request;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link MagicLinks} promise. */
public interface MagicLinksContract {

  /** When everything here happens. */
  Instant NOW = SettableClock.START;

  /** Until when whoever has claimed a request has it. */
  Instant LATER = NOW.plusSeconds(60);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  private MagicLinks links() {
    return stores().magicLinks();
  }

  private Request request(Given given, Instant at) {
    return new Request(
        given.ids().next(), "nobody@example.dz", LinkPurpose.SIGN_IN, Optional.empty(), 0, at);
  }

  private MagicLink link(Given given, UserId user, String hash) {
    return new MagicLink(
        given.ids().next(), user, LinkPurpose.SIGN_IN, hash, NOW, NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  default void givesWhatIsDueTheOldestFirstAndCountsTheAttempt() {
    Given given = new Given(stores());
    Request second = request(given, NOW);
    Request first = request(given, NOW.minusSeconds(1));
    Request coming = request(given, NOW.plusSeconds(1));
    List.of(second, first, coming).forEach(links()::ask);

    Request one = links().claim(NOW, LATER).orElseThrow();
    Request other = links().claim(NOW, LATER).orElseThrow();

    assertThat(List.of(one.id(), other.id())).containsExactly(first.id(), second.id());
    assertThat(List.of(one.attempts(), other.attempts())).containsOnly(1);
    assertThat(links().claim(NOW, LATER)).isEmpty();
  }

  @Test
  default void givesARequestToOneOfManyAtOnce() {
    Given given = new Given(stores());
    links().ask(request(given, NOW));

    List<Boolean> claimed = AtOnce.results(8, client -> links().claim(NOW, LATER).isPresent());

    assertThat(claimed).containsOnlyOnce(true);
  }

  @Test
  default void givesARequestAgainWhenNobodySaysWhatCameOfIt() {
    Given given = new Given(stores());
    links().ask(request(given, NOW));
    links().claim(NOW, LATER);

    assertThat(links().claim(LATER.minusMillis(1), LATER)).isEmpty();
    assertThat(links().claim(LATER, LATER.plusSeconds(60)).map(Request::attempts)).contains(2);
  }

  @Test
  default void triesAgainWhenItIsToldToAndNotAfterItIsSettled() {
    Given given = new Given(stores());
    Request request = request(given, NOW);
    links().ask(request);
    links().claim(NOW, LATER);
    links().retryAt(request.id(), NOW.plusSeconds(5));
    assertThat(links().claim(NOW.plusSeconds(5), LATER)).isPresent();

    links().settle(request.id());

    assertThat(links().claim(LATER.plusSeconds(60), LATER.plusSeconds(120))).isEmpty();
  }

  @Test
  default void findsALinkByItsHashUntilItIsUsed() {
    Given given = new Given(stores());
    MagicLink link = link(given, given.anAgent().id(), "a1".repeat(32));
    links().add(link);

    assertThat(links().find(link.tokenHash(), NOW)).contains(link);
    assertThat(links().find("b2".repeat(32), NOW)).isEmpty();

    links().use(link.id(), NOW);
    assertThat(links().find(link.tokenHash(), NOW)).isEmpty();
  }

  @Test
  default void endsALinkAtTheVeryInstantItExpires() {
    Given given = new Given(stores());
    MagicLink link = link(given, given.anAgent().id(), "a1".repeat(32));
    links().add(link);

    assertThat(links().find(link.tokenHash(), link.expiresAt().minusMillis(1))).isPresent();
    assertThat(links().find(link.tokenHash(), link.expiresAt())).isEmpty();
  }

  @Test
  default void letsOneOfManyUseALink() {
    Given given = new Given(stores());
    MagicLink link = link(given, given.anAgent().id(), "a1".repeat(32));
    links().add(link);

    List<Boolean> used =
        AtOnce.results(
            8,
            client ->
                stores()
                    .transactions()
                    .inTransaction(
                        () -> {
                          Optional<MagicLink> found = links().find(link.tokenHash(), NOW);
                          found.ifPresent(mine -> links().use(mine.id(), NOW));
                          return found.isPresent();
                        }));

    assertThat(used).containsOnlyOnce(true);
  }

  @Test
  default void revokesAllLinksOfOneUserAndNobodyElses() {
    Given given = new Given(stores());
    UserId user = given.anAgent().id();
    MagicLink mine = link(given, user, "a1".repeat(32));
    MagicLink theirs = link(given, given.anAgent().id(), "b2".repeat(32));
    links().add(mine);
    links().add(theirs);

    links().revokeAll(user, NOW);

    assertThat(links().find(mine.tokenHash(), NOW)).isEmpty();
    assertThat(links().find(theirs.tokenHash(), NOW)).isPresent();
  }
}
