package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.model.ModelUse;
import java.util.List;
import java.util.function.Consumer;

/** Turns texts into points, near for texts that mean the same. Implementations are thread-safe. */
public interface Embedder {

  /** The model's name and version; embeddings of two models never meet in one search. */
  String model();

  /**
   * Below this similarity, with this model, a passage has nothing to do with a question; -1 to 1.
   */
  double relevantAbove();

  /**
   * One embedding a text, in their order.
   *
   * @throws ModelUnavailable if the model cannot answer now
   */
  List<Embedding> embed(List<String> texts);

  /**
   * The names of what a text speaks of, as often as it does: the same in every language, so that a
   * question meets an answer in another one. None, if the model knows no such names.
   */
  default List<String> conceptsIn(String text) {
    return List.of();
  }

  /**
   * Whether it runs on another machine. Then it is asked about what a person wrote only if they
   * have agreed to that.
   */
  default boolean runsElsewhere() {
    return false;
  }

  /** The same embedder, which tells what its calls cost. */
  default Embedder metered(Consumer<ModelUse> meter) {
    return this;
  }
}
