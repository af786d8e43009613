package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.safety.EmergencyContacts;
import dz.amal.http.health.HealthCheck;
import dz.amal.http.health.HealthCheck.Status;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Contacts;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class HealthChecksTest {

  @Test
  void saysNothingOfRedisWhereThereIsNone() {
    assertThat(checks(Optional.empty())).extracting(HealthCheck::name).doesNotContain("redis");
  }

  @Test
  void isReadyWithoutRedisAndSaysSo() {
    assertThat(redis(() -> true).status()).isEqualTo(Status.UP);
    assertThat(redis(() -> false).status()).isEqualTo(Status.DEGRADED);
  }

  private static HealthCheck.Result redis(BooleanSupplier answers) {
    return checks(Optional.of(answers)).stream()
        .filter(check -> check.name().equals("redis"))
        .map(check -> check.ask().get())
        .findAny()
        .orElseThrow();
  }

  private static List<HealthCheck> checks(Optional<BooleanSupplier> redisAnswers) {
    EmergencyContacts contacts =
        new EmergencyContacts(List.of(Contacts.aGeneralService("service", "000")));
    return HealthChecks.of(
        () -> true,
        ConfiguredModels.of(Optional.empty(), Models.offline(), World.real()),
        () -> contacts,
        redisAnswers,
        new SettableClock());
  }
}
