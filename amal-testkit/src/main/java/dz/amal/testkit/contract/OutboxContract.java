package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.DeskEvent;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.TicketId;
import dz.amal.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link Outbox} promises. */
public interface OutboxContract {

  /** How long a claim holds in these tests. */
  Duration LEASE = Duration.ofMinutes(1);

  /** When a claim made at the start has run out. */
  Instant LEASE_END = SettableClock.START.plus(LEASE);

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void isEmptyAtFirst() {
    assertThat(stores().outbox().pending(10)).isEmpty();
  }

  @Test
  default void keepsANotificationOfEveryEvent() {
    Given given = new Given(stores());
    TicketId ticket = given.aTicketOf(given.aGuest().id()).id();
    for (NotificationEvent event : NotificationEvent.values()) {
      Notification notification =
          new Notification(
              given.ids().next(), event, ticket, Optional.empty(), SettableClock.START);
      stores().outbox().add(notification);

      assertThat(stores().outbox().pending(100)).contains(notification);
    }
  }

  @Test
  default void givesTheOldestFirstThenTheLowestId() {
    Given given = new Given(stores());
    TicketId ticket = given.aTicketOf(given.aGuest().id()).id();
    List<Notification> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(given.desk().aNotificationOf(ticket, SettableClock.START.plusSeconds(i / 8)));
    }
    Collections.shuffle(all, new Random(7));
    all.forEach(stores().outbox()::add);
    all.sort(
        Comparator.comparing(
            notification -> new Cursor(notification.createdAt(), notification.id())));

    assertThat(stores().outbox().pending(100)).containsExactlyElementsOf(all);
    assertThat(stores().outbox().pending(3)).containsExactlyElementsOf(all.subList(0, 3));
  }

  @Test
  default void keepsGivingWhatWasNotDelivered() {
    Given given = new Given(stores());
    TicketId ticket = given.aTicketOf(given.aGuest().id()).id();
    stores().outbox().add(given.desk().aNotificationOf(ticket));

    assertThat(stores().outbox().pending(10)).isEqualTo(stores().outbox().pending(10)).hasSize(1);
  }

  @Test
  default void refusesTheNewsOfATicketThatWasNotStored() {
    Given given = new Given(stores());
    Notification notification = given.desk().aNotificationOf(new TicketId(given.ids().next()));

    assertThatThrownBy(() -> stores().outbox().add(notification))
        .isInstanceOf(RuntimeException.class);
    assertThat(stores().outbox().pending(10)).isEmpty();
  }

  @Test
  default void showsTheDeskWhatWasPassedOnInItsOrder() {
    Given given = new Given(stores());
    TicketId ticket = given.aTicketOf(given.aGuest().id()).id();
    Notification first = kept(given.desk().aNotificationOf(ticket));
    Notification second = kept(given.desk().aNotificationOf(ticket));
    passOn(List.of(first, second), List.of());

    assertThat(stores().outbox().pending(10)).isEmpty();
    assertThat(stores().outbox().shownAfter(0, 10))
        .extracting(DeskEvent::notification)
        .containsExactly(first, second);
    assertThat(stores().outbox().lastPosition())
        .isEqualTo(stores().outbox().shownAfter(0, 10).get(1).position());
    assertThat(stores().outbox().shownAfter(stores().outbox().lastPosition(), 10)).isEmpty();
  }

  @Test
  default void letsNobodyPassOnOutsideATransaction() {
    assertThatThrownBy(() -> stores().outbox().mayPassOn())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void givesADeliveryToOneClaimantOnlyUntilItIsDueAgain() {
    Given given = new Given(stores());
    Delivery delivery = passedOn(given, given.aTicketOf(given.aGuest().id()).id());

    assertThat(claimed(SettableClock.START))
        .extracting(Delivery::id)
        .containsExactly(delivery.id());
    assertThat(claimed(SettableClock.START)).isEmpty();
    assertThat(claimed(LEASE_END)).singleElement().extracting(Delivery::attempts).isEqualTo(2);
  }

  @Test
  default void keepsADeliveryOfTheSameEventToTheSamePersonOnce() {
    Given given = new Given(stores());
    Notification news =
        kept(given.desk().aNotificationOf(given.aTicketOf(given.aGuest().id()).id()));
    UserId agent = given.anAgent().id();
    passOn(
        List.of(news),
        List.of(
            Delivery.byMail(given.ids().next(), news, agent),
            Delivery.byMail(given.ids().next(), news, agent)));

    assertThat(claimed(SettableClock.START)).hasSize(1);
  }

  @Test
  default void keepsTheOrderOfATicketForEachRecipientAndHoldsUpNobodyElse() {
    Given given = new Given(stores());
    TicketId ticket = given.aTicketOf(given.aGuest().id()).id();
    UserId agent = given.anAgent().id();
    Notification first = kept(given.desk().aNotificationOf(ticket, SettableClock.START));
    Notification second =
        kept(given.desk().aNotificationOf(ticket, SettableClock.START.plusSeconds(1)));
    Delivery one = Delivery.byMail(given.ids().next(), first, agent);
    Delivery two = Delivery.byMail(given.ids().next(), second, agent);
    Delivery other = Delivery.byMail(given.ids().next(), second, given.anAgent().id());
    passOn(List.of(first, second), List.of(one, two, other));

    List<Delivery> claimed = claimed(SettableClock.START);
    assertThat(claimed).extracting(Delivery::id).containsExactlyInAnyOrder(one.id(), other.id());
    stores().outbox().delivered(claimed.get(0), SettableClock.START);
    stores().outbox().delivered(claimed.get(1), SettableClock.START);
    assertThat(claimed(SettableClock.START)).extracting(Delivery::id).containsExactly(two.id());
  }

  @Test
  default void givesAFailedDeliveryAgainWhenItIsDue() {
    Given given = new Given(stores());
    passedOn(given, given.aTicketOf(given.aGuest().id()).id());
    Instant next = SettableClock.START.plusSeconds(30);
    stores().outbox().retryAt(claimed(SettableClock.START).get(0), "smtp_421", next);

    assertThat(claimed(next.minusSeconds(1))).isEmpty();
    assertThat(claimed(next)).hasSize(1);
  }

  @Test
  default void keepsWhatWasGivenUpUntilSomebodyRevivesIt() {
    Given given = new Given(stores());
    Delivery delivery = passedOn(given, given.aTicketOf(given.aGuest().id()).id());
    stores().outbox().giveUp(claimed(SettableClock.START).get(0), "smtp_550", SettableClock.START);

    assertThat(claimed(LEASE_END)).isEmpty();
    assertThat(stores().outbox().dead(PageRequest.first(10)).items())
        .singleElement()
        .satisfies(dead -> assertThat(dead.reason()).isEqualTo("smtp_550"));
    assertThat(stores().outbox().revive(delivery.id(), LEASE_END)).isTrue();
    assertThat(stores().outbox().revive(delivery.id(), LEASE_END)).isFalse();
    assertThat(claimed(LEASE_END)).singleElement().extracting(Delivery::attempts).isEqualTo(1);
  }

  @Test
  default void givesWhatGoesToOneEndpointOnly() {
    Given given = new Given(stores());
    Notification news =
        kept(given.desk().aNotificationOf(given.aTicketOf(given.aGuest().id()).id()));
    Delivery one = Delivery.byWebhook(given.ids().next(), news, "one");
    Delivery two = Delivery.byWebhook(given.ids().next(), news, "two");
    passOn(List.of(news), List.of(one, two));

    assertThat(
            stores()
                .outbox()
                .claim(
                    Delivery.Channel.WEBHOOK,
                    Optional.of("two"),
                    SettableClock.START,
                    LEASE_END,
                    10))
        .extracting(Delivery::id)
        .containsExactly(two.id());
  }

  private Notification kept(Notification notification) {
    stores().outbox().add(notification);
    return notification;
  }

  private Delivery passedOn(Given given, TicketId ticket) {
    Notification news = kept(given.desk().aNotificationOf(ticket));
    Delivery delivery = Delivery.byMail(given.ids().next(), news, given.anAgent().id());
    passOn(List.of(news), List.of(delivery));
    return delivery;
  }

  private void passOn(List<Notification> notifications, List<Delivery> deliveries) {
    stores()
        .transactions()
        .runInTransaction(
            () -> {
              assertThat(stores().outbox().mayPassOn()).isTrue();
              stores().outbox().passOn(notifications, deliveries, SettableClock.START);
            });
  }

  private List<Delivery> claimed(Instant now) {
    return stores()
        .outbox()
        .claim(Delivery.Channel.EMAIL, Optional.empty(), now, now.plus(LEASE), 10);
  }
}
