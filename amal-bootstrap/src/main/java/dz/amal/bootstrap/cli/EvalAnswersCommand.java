package dz.amal.bootstrap.cli;

import dz.amal.application.kernel.TimeLimit;
import dz.amal.bootstrap.ConfiguredModels;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.Threads;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.eval.retrieval.AnswerFigures;
import dz.amal.bootstrap.eval.retrieval.RetrievalCollection;
import dz.amal.bootstrap.eval.retrieval.RetrievalRun;
import dz.amal.bootstrap.eval.retrieval.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "answers",
    description = {
      "Lets the questions of a collection be answered, and counts answers that cite what answers"
          + " them, and questions without an answer that are left to a human.",
      "DIR is as for eval retrieval; a question that qrels.tsv does not name has no answer."
    })
final class EvalAnswersCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The collection.")
  private @Nullable Path directory;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AnswerFigures figures = evaluate(read(Given.given(directory)));
    if (asJson) {
      spec.commandLine().getOut().println(figures.json());
    } else {
      figures.print(spec.commandLine().getOut());
    }
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static AnswerFigures evaluate(RetrievalCollection collection) {
    AmalConfig config = Environment.config();
    World world = World.real();
    ExecutorService threads = Threads.ofModels();
    try (ConfiguredModels configured = ConfiguredModels.of(config.llm(), Models.offline(), world);
        ScratchDatabase database = new ScratchDatabase(config.postgresPrograms(), world.tokens());
        Bars bars = new Bars()) {
      TimeLimit timeLimit =
          new TimeLimit(threads, world.clock(), config.answerLimit(), database.transactions());
      return new RetrievalRun(database, configured, world, bars).answersOf(collection, timeLimit);
    } finally {
      threads.shutdownNow();
    }
  }

  private RetrievalCollection read(Path collection) {
    try {
      return RetrievalCollection.read(collection);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "cannot read " + collection + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
