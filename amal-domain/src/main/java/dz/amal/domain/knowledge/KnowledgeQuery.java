package dz.amal.domain.knowledge;

import dz.amal.domain.language.ReadingLanguage;

/**
 * What to look for.
 *
 * @param text the question, as it was written
 * @param embedding of the question
 * @param model that made the embedding
 * @param language what the asker reads; its passages come before those of other languages
 * @param limit how many passages at most, from 1
 */
public record KnowledgeQuery(
    String text, Embedding embedding, String model, ReadingLanguage language, int limit) {

  public KnowledgeQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
  }

  @Override
  public String toString() {
    return "KnowledgeQuery[" + model + ", " + language + ", " + limit + "]";
  }
}
