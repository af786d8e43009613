package dz.amal.llm.offline.training;

import dz.amal.llm.offline.linear.SparseVector;
import java.util.List;
import java.util.function.Function;

/**
 * What a linear model learns from: features and the name of their class.
 *
 * @param features of a message
 * @param label the class it belongs to
 */
record Example(SparseVector features, String label) {

  static List<Example> of(
      List<LabelledMessage> messages,
      Function<String, SparseVector> features,
      Function<LabelledMessage, Enum<?>> label) {
    return messages.stream()
        .map(m -> new Example(features.apply(m.text()), label.apply(m).name()))
        .toList();
  }
}
