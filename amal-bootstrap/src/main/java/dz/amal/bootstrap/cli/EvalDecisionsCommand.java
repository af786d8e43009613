package dz.amal.bootstrap.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.application.kernel.TimeLimit;
import dz.amal.bootstrap.ConfiguredModels;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.Policies;
import dz.amal.bootstrap.Threads;
import dz.amal.bootstrap.UseCases;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.eval.DecideOffline;
import dz.amal.bootstrap.eval.DecisionReport;
import dz.amal.bootstrap.eval.JudgedMessage;
import dz.amal.bootstrap.eval.Label;
import dz.amal.bootstrap.eval.LabelledMessage;
import dz.amal.domain.kernel.Transactions;
import dz.amal.llm.offline.TrainingManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "decisions",
    description = "Decides about labelled messages and compares. Needs no server and no database.")
final class EvalDecisionsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.jsonl", description = "One labelled message a line.")
  private @Nullable Path file;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Option(names = "--errors", paramLabel = "FILE", description = "Write the misses to a file.")
  private @Nullable Path errors;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<LabelledMessage> messages = read(Given.given(file));
    List<JudgedMessage> judged = judge(messages, Environment.config());
    DecisionReport report = new DecisionReport(judged, new TrainingManifest()::hasSeen);
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.println(report.json());
    } else {
      report.print(out);
    }
    out.flush();
    if (errors != null) {
      Files.write(errors, misses(judged));
    }
    return 0;
  }

  private List<LabelledMessage> read(Path labelled) {
    try {
      return LabelledMessage.read(labelled);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "cannot read " + labelled, e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static List<JudgedMessage> judge(List<LabelledMessage> messages, AmalConfig config) {
    World world = World.real();
    ExecutorService threads = Threads.ofModels();
    try (ConfiguredModels configured = ConfiguredModels.of(config.llm(), Models.offline(), world)) {
      TimeLimit timeLimit =
          new TimeLimit(threads, world.clock(), config.answerLimit(), new NoTransactions());
      return new DecideOffline(
              UseCases.gatherSignals(configured.models(), timeLimit),
              configured.ofNobody()::estimate,
              Policies.of(config).live(),
              timeLimit)
          .judge(messages);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> misses(List<JudgedMessage> judged) {
    ObjectMapper json = new ObjectMapper();
    return judged.stream()
        .filter(message -> message.message().label() != Label.of(message.decision()))
        .map(
            message ->
                json.createObjectNode()
                    .put("id", message.message().id())
                    .put("text", message.message().text())
                    .put("expected", message.message().label().code())
                    .put("decided", Label.of(message.decision()).code())
                    .put("reason", message.decision().reason().code())
                    .put("confidence", message.decision().confidence())
                    .toString())
        .toList();
  }

  /** There is no database, so nothing is ever open. */
  private static final class NoTransactions implements Transactions {

    @Override
    public <T> T inTransaction(Supplier<T> unit) {
      throw new IllegalStateException("an evaluation stores nothing");
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }
}
