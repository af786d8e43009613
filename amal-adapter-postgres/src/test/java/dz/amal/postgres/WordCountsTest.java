package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How rare words are, which {@code ops.count_words()} counts. */
final class WordCountsTest {

  private final PostgresDatabase database = PostgresDatabase.open(TestCluster.freshDatabase());
  private final Stores stores = database.stores();
  private final Given given = new Given(stores);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areCountedAgainOnlyWhenADocumentHasChanged() {
    Document document = given.library().anApprovedDocument("naloxone", ReadingLanguage.FRENCH);
    given.aChunkOf(document, Directions.along(0));

    assertThat(stores.knowledge().recount()).isTrue();
    assertThat(stores.knowledge().recount()).isFalse();

    stores.documents().withdraw(document.id(), SettableClock.START.plusSeconds(1));
    assertThat(stores.knowledge().recount()).isTrue();
    assertThat(database.sql().fetchValue("SELECT count(*) FROM ops.word_frequencies"))
        .isEqualTo(0L);
  }

  @Test
  void bringTheRarerWordFirst() {
    for (int i = 0; i < 20; i++) {
      aChunk("Le sommeil et la fatigue, partie " + i);
    }
    EmbeddedChunk rare = aChunk("La naloxone arrête une surdose.");
    stores.knowledge().recount();

    assertThat(search("le sommeil sans naloxone")).extracting(Passage::chunk).startsWith(rare.id());
  }

  @Test
  void findAMisspeltWord() {
    EmbeddedChunk meant = aChunk("La prégabaline se prend sur ordonnance.");
    aChunk("Le sommeil revient.");
    stores.knowledge().recount();

    assertThat(search("pregabalinne")).extracting(Passage::chunk).containsExactly(meant.id());
  }

  private EmbeddedChunk aChunk(String text) {
    return given.aChunkOf(
        given.library().anApprovedDocument(text, ReadingLanguage.FRENCH), Directions.along(1));
  }

  private List<Passage> search(String question) {
    return stores
        .knowledge()
        .search(
            new KnowledgeQuery(
                    question, Directions.along(0), Library.MODEL, ReadingLanguage.FRENCH, 5)
                .with(Blend.wordsAlone()));
  }
}
