package dz.amal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.sla.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TicketCategoryTest {

  @ParameterizedTest
  @CsvSource({
    "CRISIS,         crisis,         URGENT",
    "MENTAL_HEALTH,  mental_health,  HIGH",
    "RELAPSE,        relapse,        HIGH",
    "ADDICTION,      addiction,      MEDIUM",
    "FAMILY_SUPPORT, family_support, MEDIUM",
    "RESOURCES,      resources,      MEDIUM",
    "GENERAL,        general,        MEDIUM",
    "PREVENTION,     prevention,     LOW"
  })
  void hasACodeAndAUsualPriority(TicketCategory category, String code, Priority priority) {
    assertThat(category.code()).isEqualTo(code);
    assertThat(category.usualPriority()).isEqualTo(priority);
  }
}
