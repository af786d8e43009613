package dz.amal.application.notification;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.Mail;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.Webhooks;
import dz.amal.domain.ticket.Ticket;
import dz.amal.domain.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told of what beside the desk, which is shown everything.
 *
 * <ul>
 *   <li>Webhooks: everything.
 *   <li>E-mail about a crisis: whoever is alerted, and where nobody is on call, the whole team;
 *       that is a duty, so nobody's wishes are asked.
 *   <li>E-mail about a human's reply: the person, if they have an address and want it.
 *   <li>Other e-mail: whoever has the ticket, or while nobody has it the team, as far as they want
 *       it.
 *   <li>Nobody is told by e-mail of what only the desk is for: notes among the team, and changes.
 * </ul>
 */
public final class NotificationPlan {

  private final Users users;
  private final Tickets tickets;
  private final Mail mail;
  private final Webhooks webhooks;
  private final IdSource ids;

  /** Wires the plan. */
  public NotificationPlan(
      Users users, Tickets tickets, Mail mail, Webhooks webhooks, IdSource ids) {
    this.users = users;
    this.tickets = tickets;
    this.mail = mail;
    this.webhooks = webhooks;
    this.ids = ids;
  }

  /** The deliveries of a notification. */
  List<Delivery> deliveries(Notification notification) {
    List<Delivery> deliveries = new ArrayList<>();
    for (String endpoint : webhooks.endpoints()) {
      deliveries.add(Delivery.byWebhook(ids.next(), notification, endpoint));
    }
    if (mail.isSetUp()) {
      for (UserId reader : readers(notification)) {
        deliveries.add(Delivery.byMail(ids.next(), notification, reader));
      }
    }
    return deliveries;
  }

  private Set<UserId> readers(Notification notification) {
    return switch (notification.event()) {
      case CRISIS_ALERT -> notification.recipient().stream().collect(Collectors.toSet());
      case CRISIS_UNATTENDED -> team();
      case HUMAN_REPLIED -> wanting(notification.recipient().stream());
      case TICKET_OPENED,
          TICKET_RAISED,
          TICKET_ASSIGNED,
          TICKET_ESCALATED,
          PERSON_WROTE,
          DEADLINE_NEAR,
          DEADLINE_PASSED,
          FIRST_RESPONSE_MISSED,
          CRISIS_CONTINUED ->
          wanting(concerned(notification));
      case TICKET_CHANGED, TICKET_NOTED, CRISIS_OPENED, CRISIS_ACKNOWLEDGED -> Set.of();
    };
  }

  private Stream<UserId> concerned(Notification notification) {
    return notification
        .recipient()
        .or(() -> tickets.find(notification.ticket()).flatMap(Ticket::assignee))
        .map(Stream::of)
        .orElseGet(() -> team().stream());
  }

  private Set<UserId> team() {
    return users.team().stream().map(User::id).collect(Collectors.toSet());
  }

  private Set<UserId> wanting(Stream<UserId> readers) {
    return users.wantingMail(readers.collect(Collectors.toSet()));
  }
}
