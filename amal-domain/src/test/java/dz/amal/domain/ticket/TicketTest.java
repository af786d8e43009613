package dz.amal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.Priority;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TicketTest {

  private static final TicketId ID = new TicketId(new UUID(0, 1));
  private static final UserId OWNER = new UserId(new UUID(0, 2));
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void keepsSubjectAndDescriptionOutOfLogs() {
    assertThat(ticket("secret", Optional.of("secret"))).hasToString("Ticket[TKT-2026-000042]");
  }

  @Test
  void belongsToItsOwnerAlone() {
    assertThat(ticket("Aide", Optional.empty()).belongsTo(OWNER)).isTrue();
    assertThat(ticket("Aide", Optional.empty()).belongsTo(new UserId(new UUID(0, 3)))).isFalse();
  }

  @Test
  void standsWhereItWasOpened() {
    assertThat(ticket("Aide", Optional.empty()).cursor()).isEqualTo(new Cursor(NOW, ID.value()));
  }

  @Test
  void refusesABlankSubject() {
    assertRefused(" ", Optional.empty(), "subject must not be blank");
  }

  @Test
  void refusesASubjectOfMoreThan255Characters() {
    assertRefused("s".repeat(256), Optional.empty(), "subject must be at most 255 characters");
  }

  @Test
  void refusesADescriptionOfMoreThanTenThousandCharacters() {
    assertRefused(
        "Aide", Optional.of("d".repeat(10_001)), "description must be at most 10000 characters");
  }

  private static void assertRefused(String subject, Optional<String> description, String message) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ticket(subject, description))
        .withMessage(message);
  }

  private static Ticket ticket(String subject, Optional<String> description) {
    return new Ticket(
        ID,
        new TicketNumber(2026, 42),
        OWNER,
        Optional.empty(),
        subject,
        description,
        TicketCategory.GENERAL,
        Priority.MEDIUM,
        TicketStatus.OPEN,
        NOW.plusSeconds(86_400),
        NOW,
        NOW);
  }
}
