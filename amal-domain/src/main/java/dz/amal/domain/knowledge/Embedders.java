package dz.amal.domain.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * The embedders that this process has, of which the one that the knowledge was embedded with is in
 * use. It is looked for again only when a search finds nothing: then another process may have moved
 * the knowledge to another model. Thread-safe.
 */
public final class Embedders implements Embedder {

  private final List<Embedder> known;
  private final KnowledgeIndex index;
  private volatile Embedder inUse;

  /**
   * With the embedder in use.
   *
   * @param known the preferred one first, which is in use as long as nothing was embedded
   */
  public Embedders(List<Embedder> known, KnowledgeIndex index) {
    this.known = List.copyOf(known);
    this.index = index;
    this.inUse = known.get(0);
    refresh();
  }

  /** The embedder in use at this moment: for what needs the same one more than once. */
  public Embedder inUse() {
    return inUse;
  }

  /** Looks which one is in use; returns whether it is another one than before. */
  public boolean refresh() {
    Embedder before = inUse;
    Optional<String> model = index.modelInUse();
    inUse =
        known.stream()
            .filter(embedder -> model.filter(embedder.model()::equals).isPresent())
            .findFirst()
            .orElse(known.get(0));
    return inUse != before;
  }

  @Override
  public String model() {
    return inUse.model();
  }

  @Override
  public double relevantAbove() {
    return inUse.relevantAbove();
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    return inUse.embed(texts);
  }

  @Override
  public List<String> conceptsIn(String text) {
    return inUse.conceptsIn(text);
  }

  @Override
  public boolean runsElsewhere() {
    return inUse.runsElsewhere();
  }
}
