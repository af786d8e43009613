package dz.amal.application.notification;

import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.notification.Mail;
import dz.amal.domain.notification.Webhooks;
import dz.amal.domain.store.Stores;
import java.time.InstantSource;

/** Everything about telling people what happened, wired over stores. Thread-safe. */
public record NotificationUseCases(
    PassOnNotifications passOn,
    DeliverNotifications deliver,
    ReviveDeliveries revive,
    WatchDesk watchDesk) {

  /** Wires them. */
  public static NotificationUseCases over(
      Stores stores, Mail mail, Webhooks webhooks, IdSource ids, InstantSource clock) {
    NotificationPlan plan = new NotificationPlan(stores.users(), mail, webhooks, ids);
    return new NotificationUseCases(
        new PassOnNotifications(stores.transactions(), stores.outbox(), plan, clock),
        new DeliverNotifications(
            stores.outbox(), stores.users(), stores.tickets(), mail, webhooks, clock),
        new ReviveDeliveries(stores.outbox(), clock),
        new WatchDesk(stores.outbox(), stores.tickets()));
  }
}
