package dz.amal.llm.offline.training;

import dz.amal.llm.offline.MessageConcepts;
import dz.amal.llm.offline.linear.Calibration;
import dz.amal.llm.offline.linear.ModelFile;
import dz.amal.llm.offline.linear.SparseVector;
import dz.amal.llm.offline.linear.TrainedWeights;
import dz.amal.llm.offline.text.LanguageFeatures;
import dz.amal.llm.offline.text.MessageFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One model to train: what it sees, what it learns, and how hard it tries. The costs were chosen by
 * cross-validation on the training part; see {@link ReportIntents}.
 *
 * @param file its name beside the classes that read it
 */
record OfflineModel(
    String file,
    Function<String, SparseVector> features,
    Function<LabelledMessage, Enum<?>> label,
    LogisticRegression regression) {

  private static final CrossValidation FOLDS = new CrossValidation(5, 20261122L);

  static OfflineModel intent() {
    return new OfflineModel(
        "intent.model",
        new MessageFeatures(new MessageConcepts()),
        LabelledMessage::intent,
        new LogisticRegression(20));
  }

  /** Learns from messages that open a ticket only. */
  static OfflineModel category() {
    return new OfflineModel(
        "category.model",
        new MessageFeatures(new MessageConcepts()),
        message -> message.category().orElseThrow(),
        new LogisticRegression(8));
  }

  static OfflineModel language() {
    return new OfflineModel(
        "language.model",
        new LanguageFeatures(),
        LabelledMessage::language,
        new LogisticRegression(8));
  }

  void trainInto(Path folder, List<LabelledMessage> messages) throws IOException {
    List<Example> examples = examples(messages);
    Calibration calibration = CalibrationFit.of(crossValidated(messages), balancedTruth(messages));
    TrainedWeights trained = regression.train(examples);
    ModelFile.write(trained, calibration, Files.newOutputStream(folder.resolve(file)));
  }

  List<Example> examples(List<LabelledMessage> messages) {
    return Example.of(messages, features, label);
  }

  /** The scores of each balanced message by a model that did not see it. */
  List<double[]> crossValidated(List<LabelledMessage> messages) {
    List<double[]> scores = FOLDS.scores(examples(messages), regression);
    return balanced(messages).mapToObj(scores::get).toList();
  }

  /** For each balanced message the place of its class in the scores. */
  int[] balancedTruth(List<LabelledMessage> messages) {
    List<String> classes = classes(messages);
    return balanced(messages)
        .map(i -> classes.indexOf(label.apply(messages.get(i)).name()))
        .toArray();
  }

  List<String> classes(List<LabelledMessage> messages) {
    return messages.stream().map(m -> label.apply(m).name()).distinct().sorted().toList();
  }

  private static IntStream balanced(List<LabelledMessage> messages) {
    return IntStream.range(0, messages.size()).filter(i -> messages.get(i).part() == Part.BALANCED);
  }
}
