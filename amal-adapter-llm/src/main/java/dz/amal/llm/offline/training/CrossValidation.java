package dz.amal.llm.offline.training;

import dz.amal.llm.offline.linear.TrainedWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Scores of examples by models that were not trained on them.
 *
 * @param folds how many parts the examples are cut into, at least 2
 * @param seed of the shuffle that cuts them
 */
record CrossValidation(int folds, long seed) {

  /** The scores of each example, in their order; the classes are those of a full training. */
  List<double[]> scores(List<Example> examples, LogisticRegression regression) {
    int[] foldOf = foldOf(examples.size());
    List<double[]> scores = new ArrayList<>(Collections.nCopies(examples.size(), new double[0]));
    for (int fold = 0; fold < folds; fold++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (foldOf[i] != fold) {
          others.add(examples.get(i));
        }
      }
      TrainedWeights trained = regression.train(others);
      for (int i = 0; i < examples.size(); i++) {
        if (foldOf[i] == fold) {
          scores.set(i, trained.scores(examples.get(i).features()));
        }
      }
    }
    return scores;
  }

  private int[] foldOf(int size) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    int[] foldOf = new int[size];
    for (int i = 0; i < size; i++) {
      foldOf[order.get(i)] = i % folds;
    }
    return foldOf;
  }
}
