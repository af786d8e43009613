package dz.amal.application.notification;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.Mail;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.Webhooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told of what beside the desk, which is shown everything.
 *
 * <ul>
 *   <li>Webhooks: everything.
 *   <li>E-mail about a crisis: whoever is alerted, and where nobody is on call, the whole team;
 *       that is a duty, so nobody's wishes are asked.
 *   <li>E-mail about a human's reply: the person, if they have an address and want it.
 *   <li>Other e-mail: whoever has the ticket, or while nobody has it, and when it is escalated, the
 *       team, as far as they want it.
 *   <li>Nobody is told by e-mail of what only the desk is for: notes among the team, and changes.
 * </ul>
 */
public final class NotificationPlan {

  private final Users users;
  private final Mail mail;
  private final Webhooks webhooks;
  private final IdSource ids;

  /** Wires the plan. */
  public NotificationPlan(Users users, Mail mail, Webhooks webhooks, IdSource ids) {
    this.users = users;
    this.mail = mail;
    this.webhooks = webhooks;
    this.ids = ids;
  }

  /** The deliveries of these notifications, in their order. */
  List<Delivery> deliveries(List<Notification> notifications) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Notification notification : notifications) {
      for (String endpoint : webhooks.endpoints()) {
        deliveries.add(Delivery.byWebhook(ids.next(), notification, endpoint));
      }
    }
    if (mail.isSetUp()) {
      deliveries.addAll(letters(notifications));
    }
    return deliveries;
  }

  private List<Delivery> letters(List<Notification> notifications) {
    Set<UserId> team = users.team().stream().map(User::id).collect(Collectors.toSet());
    Set<UserId> wanting =
        users.wantingMail(
            notifications.stream()
                .flatMap(each -> concerned(each, team).stream())
                .collect(Collectors.toSet()));
    return notifications.stream()
        .flatMap(
            each ->
                concerned(each, team).stream()
                    .filter(reader -> isDuty(each) || wanting.contains(reader))
                    .map(reader -> Delivery.byMail(ids.next(), each, reader)))
        .toList();
  }

  private static boolean isDuty(Notification notification) {
    return switch (notification.event()) {
      case CRISIS_ALERT, CRISIS_UNATTENDED -> true;
      default -> false;
    };
  }

  private static Set<UserId> concerned(Notification notification, Set<UserId> team) {
    return switch (notification.event()) {
      case TICKET_CHANGED, TICKET_NOTED, CRISIS_OPENED, CRISIS_ACKNOWLEDGED -> Set.of();
      default -> notification.recipient().map(Set::of).orElse(team);
    };
  }
}
