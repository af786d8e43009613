package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.ConfiguredModels;
import dz.amal.bootstrap.Database;
import dz.amal.bootstrap.EmbeddedKnowledge;
import dz.amal.bootstrap.Models;
import dz.amal.bootstrap.World;
import dz.amal.bootstrap.config.AmalConfig;
import dz.amal.domain.knowledge.Embedder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "reembed",
    description = {
      "Moves the knowledge to the embedding model in the settings: its embeddings are made beside"
          + " those in use, and take their place at one moment.",
      "Searches go on meanwhile. Broken off and run again, it goes on where it was."
    })
final class KnowledgeReembedCommand implements Callable<Integer> {

  @Option(
      names = "--again",
      description = "Also if it is the model in use, as after the glossary was changed.")
  private boolean again;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    AmalConfig config = Environment.config();
    World world = World.real();
    try (ConfiguredModels configured = ConfiguredModels.of(config.llm(), Models.offline(), world);
        Database database = Database.open(config, world)) {
      Embedder embedder = configured.models().embedders().get(0);
      EmbeddedKnowledge knowledge = new EmbeddedKnowledge(database, embedder);
      if (!again && !knowledge.isByAnotherModel()) {
        say("The knowledge is embedded by " + embedder.model() + "; --again does it anew.");
        return 0;
      }
      try (Bars bars = new Bars()) {
        bars.begin("embed", -1);
        long chunks = knowledge.reembed(bars::reach);
        say(chunks + " chunks are embedded by " + embedder.model() + ".");
      }
      database.stores().knowledge().recount();
      return 0;
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
