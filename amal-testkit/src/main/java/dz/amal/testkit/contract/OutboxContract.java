package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.TicketId;
import dz.amal.testkit.SettableClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link Outbox} promises. */
public interface OutboxContract {

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
          new Notification(given.ids().next(), event, ticket, SettableClock.START);
      stores().outbox().add(notification);

      assertThat(stores().outbox().pending(10)).contains(notification);
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
}
