package dz.amal.application.notification;

import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.Outbox;
import java.time.InstantSource;
import java.util.List;

/**
 * Shows the desk what has happened, in one order for all nodes, and lays out what is to be
 * delivered of it. One node at a time; the others have nothing to do then.
 */
public final class PassOnNotifications {

  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final Outbox outbox;
  private final NotificationPlan plan;
  private final InstantSource clock;

  /** Wires the use case. */
  public PassOnNotifications(
      Transactions transactions, Outbox outbox, NotificationPlan plan, InstantSource clock) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.plan = plan;
    this.clock = clock;
  }

  /**
   * Passes on all that waits.
   *
   * @return how many notifications
   */
  public int handle() {
    int passedOn = 0;
    int some = AT_ONCE;
    while (some == AT_ONCE) { // what comes in behind rings again
      some = passOnSome();
      passedOn += some;
    }
    return passedOn;
  }

  private int passOnSome() {
    return transactions.inTransaction(
        () -> {
          if (!outbox.mayPassOn()) {
            return 0;
          }
          List<Notification> waiting = outbox.pending(AT_ONCE);
          if (!waiting.isEmpty()) {
            outbox.passOn(waiting, plan.deliveries(waiting), clock.instant());
          }
          return waiting.size();
        });
  }
}
