package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.ConfiguredModels;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.bootstrap.eval.retrieval.RetrievalCollection;
import dz.amal.bootstrap.eval.retrieval.RetrievalReport;
import dz.amal.bootstrap.eval.retrieval.RetrievalRun;
import dz.amal.bootstrap.eval.retrieval.ScratchDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "retrieval",
    description = {
      "Loads a collection into a scratch database, and searches it as the server does.",
      "DIR holds corpus.jsonl, queries.jsonl and qrels.tsv; without corpus.jsonl the starter"
          + " knowledge is searched."
    })
final class EvalRetrievalCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The collection.")
  private @Nullable Path directory;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Option(
      names = "--query-lang",
      split = ",",
      paramLabel = "LANG",
      description = "Only questions of these languages, as ar,dz-arab,dz-latn.")
  private @Nullable Set<String> questionLanguages;

  @Option(
      names = "--corpus-lang",
      split = ",",
      paramLabel = "LANG",
      description = "Only documents of these languages, as fr,en.")
  private @Nullable Set<String> documentLanguages;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RetrievalCollection collection = read(Given.given(directory));
    RetrievalReport report = evaluate(collection); // the bar is closed when anything is printed
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.println(report.json());
    } else {
      report.print(out);
    }
    out.flush();
    return 0;
  }

  private static RetrievalReport evaluate(RetrievalCollection collection) {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (ConfiguredModels configured = ConfiguredModels.of(config.llm(), Models.offline(), world);
        ScratchDatabase database = new ScratchDatabase(config.postgresPrograms(), world.tokens());
        Bars bars = new Bars()) {
      return new RetrievalRun(database, configured, world, bars).of(collection);
    }
  }

  private RetrievalCollection read(Path collection) {
    try {
      return RetrievalCollection.read(collection).of(questionLanguages, documentLanguages);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "cannot read " + collection + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
