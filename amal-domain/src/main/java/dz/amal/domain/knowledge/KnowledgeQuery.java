package dz.amal.domain.knowledge;

import dz.amal.domain.language.ReadingLanguage;
import java.util.List;

/**
 * What to look for.
 *
 * @param text the question, as it was written
 * @param concepts the names of what it speaks of, the same in every language
 * @param embedding of the question; {@link Embedding#none()} where only its words count
 * @param model that made the embedding
 * @param language what the asker reads; its passages come before those of other languages
 * @param limit how many passages at most, from 1
 * @param perDocument how many of them may come from one document, from 1
 * @param blend how much the meaning counts beside the words
 */
public record KnowledgeQuery(
    String text,
    List<String> concepts,
    Embedding embedding,
    String model,
    ReadingLanguage language,
    int limit,
    int perDocument,
    Blend blend) {

  public KnowledgeQuery {
    concepts = List.copyOf(concepts);
    if (limit < 1 || perDocument < 1) {
      throw new IllegalArgumentException("limits must be at least 1");
    }
  }

  /**
   * A question that speaks of no named concept, with as many passages of a document as there are.
   */
  public KnowledgeQuery(
      String text, Embedding embedding, String model, ReadingLanguage language, int limit) {
    this(text, List.of(), embedding, model, language, limit, limit, Blend.standard());
  }

  /**
   * A question, as a model understands it.
   *
   * @throws dz.amal.domain.kernel.ModelUnavailable if the model cannot answer now
   */
  public static KnowledgeQuery of(
      String text, Embedder embedder, ReadingLanguage language, int limit, int perDocument) {
    return new KnowledgeQuery(
        text,
        embedder.conceptsIn(text),
        embedder.embed(List.of(text)).get(0),
        embedder.model(),
        language,
        limit,
        perDocument,
        Blend.standard());
  }

  /** A question of which only the words are compared. */
  public static KnowledgeQuery byWords(
      String text, Embedder embedder, ReadingLanguage language, int limit, int perDocument) {
    return new KnowledgeQuery(
        text,
        embedder.conceptsIn(text),
        Embedding.none(),
        embedder.model(),
        language,
        limit,
        perDocument,
        Blend.wordsAlone());
  }

  /** The same question with another blend. */
  public KnowledgeQuery with(Blend other) {
    return new KnowledgeQuery(
        text, concepts, embedding, model, language, limit, perDocument, other);
  }

  @Override
  public String toString() {
    return "KnowledgeQuery[" + model + ", " + language + ", " + limit + "]";
  }
}
