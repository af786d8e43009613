package dz.amal.application.notification;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Users;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.DeliveryResult;
import dz.amal.domain.notification.Hook;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.Mail;
import dz.amal.domain.notification.Outbox;
import dz.amal.domain.notification.Webhooks;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what is to be delivered to where it goes, at least once. Every way has a run of its own, so
 * that one that is closed holds up no other; after a failure that may pass, the run ends.
 */
public final class DeliverNotifications {

  /** Longer than a slow mail server takes; then another may try. */
  private static final Duration FOR_A_LETTER = Duration.ofMinutes(2);

  /** Longer than a slow endpoint takes. */
  private static final Duration FOR_A_CALL = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final Users users;
  private final Tickets tickets;
  private final Mail mail;
  private final Webhooks webhooks;
  private final InstantSource clock;

  /** Wires the use case. */
  public DeliverNotifications(
      Outbox outbox,
      Users users,
      Tickets tickets,
      Mail mail,
      Webhooks webhooks,
      InstantSource clock) {
    this.outbox = outbox;
    this.users = users;
    this.tickets = tickets;
    this.mail = mail;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /**
   * Sends the e-mails that are due.
   *
   * @return how many arrived
   */
  public int byMail() {
    return run(Delivery.Channel.EMAIL, Optional.empty(), FOR_A_LETTER, this::send);
  }

  /**
   * Calls an endpoint for all that is due there.
   *
   * @return how many arrived
   */
  public int toEndpoint(String endpoint) {
    return run(
        Delivery.Channel.WEBHOOK, Optional.of(endpoint), FOR_A_CALL, each -> call(endpoint, each));
  }

  private int run(
      Delivery.Channel channel,
      Optional<String> endpoint,
      Duration lease,
      Function<Delivery, DeliveryResult> attempt) {
    int arrived = 0;
    while (true) {
      Instant now = clock.instant();
      var claimed = outbox.claim(channel, endpoint, now, now.plus(lease), 1);
      if (claimed.isEmpty()) {
        return arrived;
      }
      Delivery delivery = claimed.get(0);
      DeliveryResult result = attempt.apply(delivery);
      settle(delivery, result);
      if (result instanceof DeliveryResult.Failed failed && !failed.isForGood()) {
        return arrived;
      }
      arrived += result instanceof DeliveryResult.Delivered ? 1 : 0;
    }
  }

  private void settle(Delivery delivery, DeliveryResult result) {
    Instant now = clock.instant();
    if (!(result instanceof DeliveryResult.Failed failed)) {
      outbox.delivered(delivery, now);
    } else if (failed.isForGood() || RetrySchedule.isOver(delivery.attempts())) {
      outbox.giveUp(delivery, failed.reason(), now);
    } else {
      Instant next = now.plus(RetrySchedule.waitAfter(delivery.attempts()));
      outbox.retryAt(delivery, failed.reason(), next);
    }
  }

  /** Whoever has gone meanwhile, or has no address, is written to no more. */
  private DeliveryResult send(Delivery delivery) {
    Optional<User> reader = delivery.recipient().flatMap(users::find);
    Optional<Ticket> ticket = tickets.find(delivery.notification().ticket());
    Optional<String> address = reader.flatMap(User::email);
    if (address.isEmpty() || ticket.isEmpty()) {
      return DeliveryResult.refused("nobody_to_tell");
    }
    return mail.send(
        new Letter(
            delivery.notification().id(),
            address.get(),
            reader.get().locale(),
            reader.get().caller().isAgent(),
            delivery.notification().event(),
            ticket.get().number()));
  }

  private DeliveryResult call(String endpoint, Delivery delivery) {
    return tickets
        .find(delivery.notification().ticket())
        .map(
            ticket ->
                webhooks.call(
                    endpoint,
                    new Hook(
                        delivery.notification().id(),
                        delivery.notification().event(),
                        ticket.id(),
                        ticket.number(),
                        delivery.notification().createdAt())))
        .orElseGet(() -> DeliveryResult.refused("nothing_to_tell"));
  }
}
