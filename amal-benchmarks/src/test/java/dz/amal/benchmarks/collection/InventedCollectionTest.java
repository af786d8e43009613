package dz.amal.benchmarks.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.NewDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class InventedCollectionTest {

  private static final int DOCUMENTS = 60;

  private final InventedCollection collection = new InventedCollection(42);

  @Test
  void theSameSeedMakesTheSameDocumentsInAnyOrder() {
    NewDocument later = new InventedCollection(42).document(7);

    assertThat(collection.document(7)).isEqualTo(later);
    assertThat(collection.document(8).document().text()).isNotEqualTo(later.document().text());
    assertThat(new InventedCollection(43).document(7).document().text())
        .isNotEqualTo(later.document().text());
  }

  @Test
  void chunksStandInTheirDocumentWhereTheySay() {
    for (NewDocument each : collection.documents(0, 6)) {
      Document document = each.document();
      assertThat(each.chunks()).hasSize(document.chunkCount());
      for (EmbeddedChunk chunk : each.chunks()) {
        assertThat(document.text().value().substring(chunk.chunk().start(), chunk.chunk().end()))
            .isEqualTo(chunk.chunk().content());
      }
    }
  }

  @Test
  void aFewWordsAreInMostChunksOfALanguageAndMostWordsAreInFew() {
    List<List<String>> chunks =
        collection.documents(0, DOCUMENTS).stream()
            .filter(each -> each.document().language().code().equals("en-US"))
            .flatMap(each -> each.chunks().stream())
            .map(each -> Arrays.asList(each.chunk().content().replace(".", "").split(" ", -1)))
            .toList();
    Map<String, Long> frequencies =
        chunks.stream()
            .flatMap(words -> words.stream().distinct())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    long everywhere = frequencies.values().stream().filter(n -> n > chunks.size() / 2).count();
    long rare = frequencies.values().stream().filter(n -> n <= 2).count();
    assertThat(everywhere).isBetween(3L, 100L);
    assertThat(rare).isGreaterThan(frequencies.size() / 2);
  }

  @Test
  void aQuestionIsSomeWordsOfAChunkAndNearIt() {
    InventedQuestion question = collection.question(3, DOCUMENTS);

    assertThat(question.text().split(" ", -1).length).isBetween(3, 12);
    assertThat(collection.documents(0, DOCUMENTS))
        .flatMap(NewDocument::chunks)
        .anyMatch(
            chunk ->
                chunk.chunk().content().replace(".", "").contains(question.text())
                    && chunk.embedding().similarity(question.embedding()) > 0.8);
  }
}
