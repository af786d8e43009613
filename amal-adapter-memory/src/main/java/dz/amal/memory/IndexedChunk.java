package dz.amal.memory;

import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.language.FoldedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A chunk as it is searched.
 *
 * @param words of heading and content, and its concepts, folded once and not for every question
 */
record IndexedChunk(
    DocumentId document, int documentVersion, EmbeddedChunk embedded, Set<String> words) {

  IndexedChunk {
    words = Set.copyOf(words);
  }

  static IndexedChunk of(Document document, EmbeddedChunk embedded) {
    String text = embedded.chunk().heading() + "\n" + embedded.chunk().content();
    return new IndexedChunk(
        document.id(), document.version(), embedded, wordsOf(text, embedded.concepts()));
  }

  /** The folded words of a text, and the concepts as words that no text has. */
  static Set<String> wordsOf(String text, List<String> concepts) {
    Set<String> words = new HashSet<>(FoldedText.of(text).wordsOnly());
    concepts.forEach(concept -> words.add("concept:" + concept));
    return words;
  }
}
