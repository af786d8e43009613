package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What {@link KnowledgeIndex} promises of finding by words.
 *
 * <p>In each test one chunk has a word of the question and an embedding that has nothing to do with
 * it, among others that are near and do not have the word.
 */
public interface KnowledgeWordsContract {

  /** More than fit in the answer, so that only its word can bring the chunk there. */
  int NEARER_CHUNKS = 8;

  /** How many passages are asked for. */
  int LIMIT = 3;

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsARareWordWhenTheEmbeddingSaysNothing() {
    findsByWord(
        ReadingLanguage.FRENCH,
        "La naloxone arrête une surdose.",
        "C'est quoi exactement, naloxone ?");
  }

  @Test
  default void findsAWordInAnotherLetterCase() {
    findsByWord(ReadingLanguage.ENGLISH, "Tramadol is an opioid.", "my brother takes TRAMADOL");
  }

  @Test
  default void findsAnAccentedWordWithoutItsAccents() {
    findsByWord(ReadingLanguage.FRENCH, "La dépendance se soigne.", "ma dependance me fait honte");
  }

  @Test
  default void findsAWordWithoutItsHamza() {
    findsByWord(ReadingLanguage.ARABIC, "علاج الإدمان ممكن", "ما هو الادمان");
  }

  @Test
  default void findsAWordWithAnotherAlef() {
    findsByWord(ReadingLanguage.ARABIC, "الآباء والأبناء معا", "ماذا يفعل الأباء");
  }

  @Test
  default void findsAWordWrittenWithDiacritics() {
    findsByWord(ReadingLanguage.ARABIC, "يحتاج إلى عِلَاجٍ طويل", "أريد علاج");
  }

  @Test
  default void findsAWordAskedForWithDiacriticsAndTatweel() {
    findsByWord(ReadingLanguage.ARABIC, "القلق مفهوم", "عندي القَلَـــق");
  }

  @Test
  default void findsAWordWithHaForTaMarbuta() {
    findsByWord(ReadingLanguage.ARABIC, "الوقاية في المدرسة", "شكون يقرا المدرسه");
  }

  @Test
  default void findsAWordBetweenDirectionMarks() {
    findsByWord(ReadingLanguage.ARABIC, "المخدرات تضر", "\u200Fالمخدرات\u200E؟");
  }

  @Test
  default void findsByWordsWhatHasNoEmbedding() {
    Given given = new Given(stores());
    EmbeddedChunk wordless =
        given.aChunkOf(
            given.library().anApprovedDocument("naloxone", ReadingLanguage.FRENCH),
            Directions.none());

    List<Passage> found = search("naloxone", Directions.none(), ReadingLanguage.FRENCH);

    assertThat(found).extracting(Passage::chunk).containsExactly(wordless.id());
    assertThat(found.get(0).similarity()).isCloseTo(0, within(1e-3)); // and not "not a number"
  }

  @Test
  default void doesNotFindAWordInADocumentThatMayNotBeUsed() {
    Given given = new Given(stores());
    given.aChunkOf(
        Library.reviewed(
            given.library().anApprovedDocument("naloxone", ReadingLanguage.FRENCH),
            ReviewStatus.PENDING,
            true),
        Directions.along(1));

    assertThat(search("naloxone", Directions.along(0), ReadingLanguage.FRENCH)).isEmpty();
  }

  private void findsByWord(ReadingLanguage language, String text, String question) {
    Given given = new Given(stores());
    for (int i = 0; i < NEARER_CHUNKS; i++) {
      given.aChunkOf(
          given.library().anApprovedDocument("zzz" + i, language),
          Directions.leaning(0, 0.9, i + 2));
    }
    EmbeddedChunk wanted =
        given.aChunkOf(given.library().anApprovedDocument(text, language), Directions.along(1));

    assertThat(search(question, Directions.along(0), language))
        .hasSize(LIMIT)
        .extracting(Passage::chunk)
        .contains(wanted.id());
  }

  private List<Passage> search(String question, Embedding embedding, ReadingLanguage language) {
    return stores()
        .knowledge()
        .search(new KnowledgeQuery(question, embedding, Library.MODEL, language, LIMIT));
  }
}
