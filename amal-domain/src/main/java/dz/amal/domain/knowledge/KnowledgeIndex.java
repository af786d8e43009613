package dz.amal.domain.knowledge;

import dz.amal.domain.kernel.ModelUnavailable;
import java.util.List;
import java.util.Optional;

/**
 * Finds passages by meaning and by words together, in documents that may be used and in no others.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface KnowledgeIndex {

  /**
   * The best passages: those in the asker's language first, the best score first within a language,
   * then the lowest chunk id; of one document no more than the query allows.
   *
   * @throws ModelUnavailable if the index cannot answer now
   */
  List<Passage> search(KnowledgeQuery query);

  /** The model whose embeddings are compared; empty as long as nothing was embedded. */
  default Optional<String> modelInUse() {
    return Optional.empty();
  }

  /**
   * Counts anew how rare each word is, if documents have changed since it was last counted. Nothing
   * for an index that counts while it searches.
   *
   * @return whether it was counted
   */
  default boolean recount() {
    return false;
  }
}
