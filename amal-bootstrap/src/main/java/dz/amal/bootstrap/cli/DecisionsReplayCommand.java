package dz.amal.bootstrap.cli;

import dz.amal.application.decision.ReplayDecisions;
import dz.amal.bootstrap.DatabaseAccess;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.Policies;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.eval.ReplayReport;
import dz.amal.domain.decision.DecisionEngine;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.store.Stores;
import dz.amal.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    description = {
      "Decides again about what was decided, from the stored signals, and prints what would change.",
      "Changes nothing. Exit status 2 when a crisis would no longer be one."
    })
final class DecisionsReplayCommand implements Callable<Integer> {

  private static final int CRISIS_LOWERED = 2;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only what was decided since, as 2026-11-27T00:00:00+01:00; all otherwise.")
  private @Nullable String since;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "A decision policy; the one in use otherwise.")
  private @Nullable Path policy;

  @Option(
      names = "--classifier",
      description = "Ask the classifier of this version about the messages again.")
  private boolean asksAgain;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Instant from = since();
    AmalConfig config = Environment.config();
    DecisionEngine engine =
        Policies.engine(policy == null ? config.decisionPolicy() : Optional.of(policy));
    ReplayReport report = replay(config, from, engine);
    if (asJson) {
      spec.commandLine().getOut().println(report.json());
    } else {
      report.print(spec.commandLine().getOut());
    }
    spec.commandLine().getOut().flush();
    return report.lowersCrisis() ? CRISIS_LOWERED : 0;
  }

  private ReplayReport replay(AmalConfig config, Instant from, DecisionEngine engine) {
    Optional<IntentClassifier> classifier =
        asksAgain ? Optional.of(Models.offline().classifier()) : Optional.empty();
    ReplayReport report = new ReplayReport(engine.policyVersion());
    try (DatabaseAccess access = DatabaseAccess.openExisting(config, World.real().tokens());
        PostgresDatabase database = PostgresDatabase.open(access.owner())) {
      Stores stores = database.stores();
      new ReplayDecisions(stores.decisions(), stores.messages())
          .handle(from, engine, classifier, report::add);
    }
    return report;
  }

  private Instant since() {
    try {
      return since == null ? Instant.EPOCH : OffsetDateTime.parse(since).toInstant();
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "--since must be a time, as 2026-11-27T00:00:00+01:00", e);
    }
  }
}
