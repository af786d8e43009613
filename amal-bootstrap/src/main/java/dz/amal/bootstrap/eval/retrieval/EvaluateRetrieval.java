package dz.amal.bootstrap.eval.retrieval;

import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.LanguageIdentifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Asks every question of a collection, as the server would, and compares with the judgements. */
public final class EvaluateRetrieval {

  private static final int DEPTH = 10;

  private final KnowledgeIndex index;
  private final Embedder embedder;
  private final LanguageIdentifier languages;
  private final LongSupplier nanoTime;

  EvaluateRetrieval(
      KnowledgeIndex index,
      Embedder embedder,
      LanguageIdentifier languages,
      LongSupplier nanoTime) {
    this.index = index;
    this.embedder = embedder;
    this.languages = languages;
    this.nanoTime = nanoTime;
  }

  /**
   * One way of searching.
   *
   * @param byDocument the figures when a whole document counts as found with any of its chunks; as
   *     {@code figures} where documents are judged
   * @param latencies of each question in milliseconds: embedding and search
   */
  public record Result(
      RetrievalFigures figures, RetrievalFigures byDocument, List<Double> latencies) {}

  /** By the name of the way of searching: hybrid, which is the shipped one, vector, fulltext. */
  Map<String, Result> of(RetrievalCollection collection, LoadedCorpus corpus) {
    Map<String, Blend> blends = new LinkedHashMap<>();
    blends.put("hybrid", Blend.standard());
    blends.put("vector", Blend.meaningAlone());
    blends.put("fulltext", Blend.wordsAlone());
    Map<String, Result> results = new LinkedHashMap<>();
    blends.forEach((name, blend) -> results.put(name, result(collection, corpus, blend)));
    return results;
  }

  private Result result(RetrievalCollection collection, LoadedCorpus corpus, Blend blend) {
    List<RetrievalFigures.Judged> judged = new ArrayList<>();
    List<RetrievalFigures.Judged> documents = new ArrayList<>();
    List<Double> latencies = new ArrayList<>();
    for (RetrievalCollection.Question question : collection.questions()) {
      Set<String> relevant = relevant(collection.answersOf(question), corpus);
      if (!relevant.isEmpty()) {
        long begun = nanoTime.getAsLong();
        List<Passage> found = search(question, corpus, blend);
        latencies.add((nanoTime.getAsLong() - begun) / 1e6);
        List<String> names = found.stream().flatMap(p -> corpus.namesOf(p).stream()).toList();
        judged.add(new RetrievalFigures.Judged(first(names), relevant));
        documents.add(new RetrievalFigures.Judged(first(documents(names)), documents(relevant)));
      }
    }
    return new Result(RetrievalFigures.of(judged), RetrievalFigures.of(documents), latencies);
  }

  private List<Passage> search(
      RetrievalCollection.Question question, LoadedCorpus corpus, Blend blend) {
    return index.search(
        KnowledgeQuery.of(
                question.text(),
                embedder,
                Languages.reading(question.language(), question.text(), languages),
                corpus.isJudgedByChunk() ? 5 * DEPTH : DEPTH,
                corpus.isJudgedByChunk() ? DEPTH : 1)
            .with(blend));
  }

  /** Of the answers, those that are in the corpus. */
  private static Set<String> relevant(Set<String> answers, LoadedCorpus corpus) {
    Set<String> known = new HashSet<>(answers);
    known.removeIf(answer -> !corpus.documents().contains(documentOf(answer, corpus)));
    return known;
  }

  private static String documentOf(String answer, LoadedCorpus corpus) {
    return corpus.isJudgedByChunk() ? documentOf(answer) : answer;
  }

  private static String documentOf(String chunk) {
    return chunk.replaceAll("#\\d+$", "");
  }

  private static List<String> documents(List<String> chunks) {
    return chunks.stream().map(EvaluateRetrieval::documentOf).distinct().toList();
  }

  private static Set<String> documents(Set<String> chunks) {
    return new HashSet<>(documents(List.copyOf(chunks)));
  }

  private static List<String> first(List<String> names) {
    return names.stream().limit(DEPTH).toList();
  }
}
