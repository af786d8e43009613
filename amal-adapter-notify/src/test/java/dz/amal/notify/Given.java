package dz.amal.notify;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.notification.Hook;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.NotificationEvent;
import dz.amal.domain.ticket.TicketId;
import dz.amal.domain.ticket.TicketNumber;
import java.time.Instant;
import java.util.UUID;

/** What there is to tell in tests. */
final class Given {

  static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  static final UUID EVENT = UUID.fromString("01a203d8-3aa0-7000-8000-000000000001");
  static final TicketNumber NUMBER = new TicketNumber(2026, 42);
  static final PublicUrl URL = PublicUrl.parse("https://amal.example.org");
  static final SenderAddress FROM = SenderAddress.parse("Amal <amal@example.org>");

  private Given() {}

  static Letter toTeam(NotificationEvent event, ReadingLanguage language) {
    return new Letter(EVENT, "agent@example.org", language, true, event, NUMBER);
  }

  static Letter toPerson(NotificationEvent event, ReadingLanguage language) {
    return new Letter(EVENT, "person@example.org", language, false, event, NUMBER);
  }

  static Letter to(String address) {
    return new Letter(
        EVENT, address, ReadingLanguage.FRENCH, true, NotificationEvent.TICKET_OPENED, NUMBER);
  }

  static Hook hook() {
    return new Hook(
        EVENT,
        NotificationEvent.TICKET_OPENED,
        new TicketId(UUID.fromString("01a203d8-3aa0-7000-8000-000000000002")),
        NUMBER,
        NOW);
  }
}
