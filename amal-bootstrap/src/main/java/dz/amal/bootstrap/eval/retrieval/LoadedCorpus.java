package dz.amal.bootstrap.eval.retrieval;

import dz.amal.application.knowledge.ImportDocument;
import dz.amal.bootstrap.files.StarterKnowledge;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.LanguageIdentifier;
import dz.amal.domain.language.ReadingLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Documents that were brought in, by what the collection calls them.
 *
 * @param names of a document; several where they have the same text
 * @param isJudgedByChunk whether a judgement names a chunk, as {@code fr/alcohol#3}
 */
record LoadedCorpus(Map<DocumentId, List<String>> names, boolean isJudgedByChunk) {

  /** Hears of each document that was brought in. */
  interface Progress {
    void step();
  }

  /** Brings in the documents of a collection; those without a word are left out. */
  static LoadedCorpus of(
      List<RetrievalCollection.Text> texts,
      ImportDocument importDocument,
      LanguageIdentifier languages,
      Progress progress) {
    Map<DocumentId, List<String>> names = new HashMap<>();
    for (RetrievalCollection.Text text : texts) {
      try {
        DocumentId id = importDocument.handle(command(text, languages)).id();
        names.computeIfAbsent(id, unused -> new ArrayList<>()).add(text.id());
      } catch (InvalidValue withoutWords) {
        // Nobody can find it.
      }
      progress.step();
    }
    return new LoadedCorpus(names, false);
  }

  /** Brings in the starter documents of some languages. */
  static LoadedCorpus ofStarterKnowledge(
      ImportDocument importDocument, Documents documents, Predicate<ReadingLanguage> wanted) {
    Map<DocumentId, List<String>> names = new HashMap<>();
    new StarterKnowledge(importDocument, documents)
        .bringIn(wanted)
        .forEach((file, imported) -> names.put(imported.id(), List.of(file.replace(".md", ""))));
    return new LoadedCorpus(names, true);
  }

  private static ImportDocument.Command command(
      RetrievalCollection.Text text, LanguageIdentifier languages) {
    return new ImportDocument.Command(
        text.title().isBlank() ? "-" : text.title(),
        new DocumentText(text.text()),
        Languages.reading(text.language(), text.text(), languages),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ReviewStatus.APPROVED);
  }

  /** What the collection calls the passage. */
  List<String> namesOf(Passage passage) {
    List<String> documents = names.getOrDefault(passage.document(), List.of());
    return isJudgedByChunk
        ? documents.stream().map(name -> name + "#" + passage.chunkIndex()).toList()
        : documents;
  }

  /** The names of all documents. */
  Set<String> documents() {
    Set<String> all = new HashSet<>();
    names.values().forEach(all::addAll);
    return all;
  }
}
