package dz.amal.bootstrap;

import dz.amal.domain.safety.EmergencyContacts;
import dz.amal.http.health.HealthCheck;
import dz.amal.http.health.HealthCheck.Result;
import dz.amal.http.health.HealthCheck.Status;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the readiness page asks. */
final class HealthChecks {

  private HealthChecks() {}

  static List<HealthCheck> of(
      BooleanSupplier databaseAnswers,
      ConfiguredModels models,
      Supplier<EmergencyContacts> contacts,
      Optional<BooleanSupplier> redisAnswers,
      InstantSource clock) {
    List<HealthCheck> checks = new ArrayList<>();
    checks.add(new HealthCheck("database", () -> database(databaseAnswers)));
    redisAnswers.ifPresent(answers -> checks.add(new HealthCheck("redis", () -> redis(answers))));
    checks.add(new HealthCheck("models", () -> models(models)));
    checks.add(new HealthCheck("emergency_contacts", () -> contacts(contacts, clock)));
    return checks;
  }

  private static Result database(BooleanSupplier answers) {
    return answers.getAsBoolean()
        ? new Result(Status.UP, "answers")
        : new Result(Status.DOWN, "does not answer");
  }

  /** Nothing fails without those elsewhere: the models of this process answer in their place. */
  private static Result models(ConfiguredModels configured) {
    Models models = configured.models();
    String own = models.embedder().model() + ", " + models.languageModel().model();
    return configured
        .online()
        .map(
            online ->
                online.areUp()
                    ? new Result(Status.UP, online.name() + ", " + own)
                    : new Result(
                        Status.DEGRADED, online.name() + " does not answer; degraded to " + own))
        .orElseGet(() -> new Result(Status.UP, own));
  }

  /**
   * Nothing fails without it; there is more work for the database, and limits are for each node.
   */
  private static Result redis(BooleanSupplier answers) {
    return answers.getAsBoolean()
        ? new Result(Status.UP, "answers")
        : new Result(Status.DEGRADED, "does not answer: this node remembers by itself");
  }

  /** The crisis reply falls back to the generic services, so this is for somebody to look at. */
  static Result contacts(Supplier<EmergencyContacts> contacts, InstantSource clock) {
    EmergencyContacts now = contacts.get();
    int open = now.toConfirmAt(clock.instant()).size();
    return open == 0
        ? new Result(Status.UP, "confirmed")
        : new Result(
            Status.DEGRADED,
            open + " of " + now.all().size() + " are unconfirmed or expired: confirm them");
  }
}
