package dz.amal.llm.offline.training;

import dz.amal.domain.language.FoldedText;
import dz.amal.domain.language.Folding;
import dz.amal.domain.language.Script;
import dz.amal.llm.offline.Glossary;
import dz.amal.llm.offline.TrainingManifest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the offline models and writes them beside the classes that read them. The build runs it
 * each time; it does nothing while its inputs and its own code are the same as last time.
 */
public final class TrainOfflineModels {

  private final Path data;
  private final Path starter;
  private final Path output;

  private TrainOfflineModels(Path data, Path starter, Path classes) {
    this.data = data;
    this.starter = starter;
    this.output = classes.resolve("dz/amal/llm/offline");
  }

  /**
   * Trains.
   *
   * @param args the folder of labelled messages, the folder of starter documents, and the folder
   *     that classes are compiled to
   */
  public static void main(String[] args) throws IOException {
    new TrainOfflineModels(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).runIfStale();
  }

  private void runIfStale() throws IOException {
    Path stamp = output.resolve("trained-from.txt");
    String fingerprint = inputs().fingerprint();
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(fingerprint)) {
      Files.deleteIfExists(stamp);
      run();
      Files.writeString(stamp, fingerprint);
    }
  }

  private Inputs inputs() throws IOException {
    List<Path> paths = new ArrayList<>(LabelledMessages.files(data));
    paths.addAll(
        List.of(
            data.resolve("greetings.txt"),
            starter,
            output.resolve("glossary.tsv"),
            output.resolve("cues.tsv"),
            output.resolve("stopwords.txt"),
            output.resolve("Glossary.class"),
            output.resolve("GlossaryFile.class"),
            output.resolve("MessageConcepts.class"),
            output.resolve("text"),
            output.resolve("linear"),
            output.resolve("training")));
    return new Inputs(paths, List.of(Folding.class, FoldedText.class, Script.class));
  }

  private void run() throws IOException {
    compile("glossary");
    compile("cues");
    List<LabelledMessage> messages = LabelledMessages.toTrainOn(LabelledMessages.in(data));
    OfflineModel.language().trainInto(output, messages);
    OfflineModel.intent().trainInto(output, messages);
    OfflineModel.category()
        .trainInto(output, messages.stream().filter(m -> m.category().isPresent()).toList());
    WordRarityFile.write(output, messages, starter);
    Files.write(
        output.resolve("seen.txt"),
        messages.stream().map(m -> TrainingManifest.fingerprint(m.text())).sorted().toList());
  }

  private void compile(String name) throws IOException {
    Path file = output.resolve(name + ".tsv");
    try (Reader reader = Files.newBufferedReader(file)) {
      List<String> terms = Glossary.parse(file.getFileName().toString(), reader).compiled();
      Files.write(output.resolve(name + ".terms"), terms);
    }
  }
}
