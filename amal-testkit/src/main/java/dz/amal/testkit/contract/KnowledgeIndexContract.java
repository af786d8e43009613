package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.knowledge.Blend;
import dz.amal.domain.knowledge.Chunk;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.KnowledgeIndex;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.ReviewStanding;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import dz.amal.testkit.fixture.NastyTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link KnowledgeIndex} promises, but for words: see {@link KnowledgeWordsContract}. */
public interface KnowledgeIndexContract {

  /** How far a similarity may be from the cosine: an index may keep half precision. */
  double TOLERANCE = 1e-3;

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsNothingInAnEmptyLibrary() {
    assertThat(search("anything", Directions.along(0), 5)).isEmpty();
    assertThat(search("", Directions.none(), 5)).isEmpty();
  }

  @Test
  default void tellsEverythingOfAPassage() {
    Given given = new Given(stores());
    Document document =
        given.library().anApprovedDocument("Élève, مُدَرِّسَةٌ 🙂 100%", ReadingLanguage.FRENCH);
    EmbeddedChunk chunk = given.aChunkOf(document, Directions.along(0));

    Passage found = search("xyz", Directions.along(0), 5).get(0);

    assertThat(found.chunk()).isEqualTo(chunk.id());
    assertThat(found.document()).isEqualTo(document.id());
    assertThat(found.documentVersion()).isEqualTo(1);
    assertThat(found.start()).isEqualTo(chunk.chunk().start());
    assertThat(found.title()).isEqualTo(document.title());
    assertThat(found.heading()).isEqualTo(chunk.chunk().heading());
    assertThat(found.chunkIndex()).isEqualTo(chunk.chunk().index());
    assertThat(found.content()).isEqualTo(chunk.chunk().content());
    assertThat(found.language()).isEqualTo(ReadingLanguage.FRENCH);
  }

  @Test
  default void measuresTheCosine() {
    Given given = new Given(stores());
    for (double cosine : new double[] {0.9, 0.6, 0.2}) {
      given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, cosine, 1));
    }

    assertThat(search("xyz", Directions.along(0), 4))
        .extracting(Passage::similarity)
        .usingComparatorForType(KnowledgeIndexContract::compareRoughly, Double.class)
        .containsExactly(0.9, 0.6, 0.2);
  }

  @Test
  default void leavesOutWhatHasNothingInCommonWithTheQuestion() {
    Given given = new Given(stores());
    given.aChunkOf(given.library().anApprovedDocument(), Directions.along(1));
    given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, -0.7, 1));

    assertThat(search("xyz", Directions.along(0), 4)).isEmpty();
  }

  @Test
  default void takesNoMorePassagesOfADocumentThanAsked() {
    Given given = new Given(stores());
    Document document = given.library().anApprovedDocument();
    stores()
        .documents()
        .add(
            document,
            IntStream.range(0, 3)
                .mapToObj(index -> aPart(given, index, Directions.leaning(0, 0.5 + 0.1 * index, 1)))
                .toList());
    EmbeddedChunk other =
        given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.2, 1));

    assertThat(stores().knowledge().search(aQuestion(List.of(), Directions.along(0), 2)))
        .extracting(Passage::chunkIndex)
        .containsExactly(2, 1, other.chunk().index());
  }

  @Test
  default void findsByAConceptWhatSharesNoWordAndNoDirectionWithTheQuestion() {
    Given given = new Given(stores());
    given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.1, 1));
    EmbeddedChunk speaksOfIt = aPart(given, 0, Directions.along(1), "postpartum-depression");
    stores().documents().add(given.library().anApprovedDocument(), List.of(speaksOfIt));

    assertThat(
            stores()
                .knowledge()
                .search(aQuestion(List.of("postpartum-depression"), Directions.along(0), 3)))
        .extracting(Passage::chunk)
        .startsWith(speaksOfIt.id());
  }

  @Test
  default void looksAtWordsAloneOrAtMeaningAlone() {
    Given given = new Given(stores());
    EmbeddedChunk worded =
        given.aChunkOf(
            given.library().anApprovedDocument("naloxone", ReadingLanguage.FRENCH),
            Directions.along(1));
    EmbeddedChunk near =
        given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.9, 1));
    KnowledgeQuery question =
        new KnowledgeQuery(
            "naloxone", Directions.along(0), Library.MODEL, ReadingLanguage.FRENCH, 5);

    assertThat(stores().knowledge().search(question.with(Blend.wordsAlone())))
        .extracting(Passage::chunk)
        .containsExactly(worded.id());
    assertThat(stores().knowledge().search(question.with(Blend.meaningAlone())))
        .extracting(Passage::chunk)
        .containsExactly(near.id());
  }

  @Test
  default void findsTheNearestFirstAndNoMoreThanAsked() {
    Given given = new Given(stores());
    given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.3, 1));
    EmbeddedChunk nearest =
        given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.9, 1));
    EmbeddedChunk near =
        given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.6, 1));

    assertThat(search("xyz", Directions.along(0), 2))
        .extracting(Passage::chunk)
        .containsExactly(nearest.id(), near.id());
  }

  @Test
  default void findsOnlyWhatMayBeUsed() {
    Given given = new Given(stores());
    EmbeddedChunk usable =
        given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.5, 1));
    addReviewed(given, ReviewStatus.APPROVED, false);
    for (ReviewStatus status : List.of(ReviewStatus.PENDING, ReviewStatus.REJECTED)) {
      addReviewed(given, status, true);
      addReviewed(given, status, false);
    }

    assertThat(search("Document", Directions.along(0), 20))
        .extracting(Passage::chunk)
        .containsExactly(usable.id());
  }

  @Test
  default void findsADocumentUntilItsReviewHasRunOut() {
    Given given = new Given(stores());
    LocalDate longAgo = LocalDate.of(2001, 1, 1);
    EmbeddedChunk usable =
        given.aChunkOf(dueOn(given, LocalDate.of(9998, 12, 31), longAgo), Directions.along(0));
    given.aChunkOf(dueOn(given, longAgo.plusDays(1), longAgo), Directions.along(0));

    assertThat(search("Document", Directions.along(0), 20))
        .extracting(Passage::chunk)
        .containsExactly(usable.id());
  }

  private static Document dueOn(Given given, LocalDate due, LocalDate reviewedOn) {
    return Library.standing(
        given.library().anApprovedDocument(),
        new ReviewStanding(ReviewStatus.APPROVED, Optional.of(reviewedOn), Optional.of(due)),
        true);
  }

  @Test
  default void findsOnlyChunksOfTheQuestionsModel() {
    Given given = new Given(stores());
    given.aChunkOf(given.library().anApprovedDocument(), Directions.along(0), "another-model");
    EmbeddedChunk comparable =
        given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.5, 1));

    assertThat(search("Document", Directions.along(0), 20))
        .extracting(Passage::chunk)
        .containsExactly(comparable.id());
  }

  @Test
  default void putsTheAskersLanguageFirst() {
    Given given = new Given(stores());
    EmbeddedChunk arabic = added(given, "نص عربي", ReadingLanguage.ARABIC, 0.9);
    EmbeddedChunk english = added(given, "English text", ReadingLanguage.ENGLISH, 0.8);
    EmbeddedChunk french = added(given, "Texte français", ReadingLanguage.FRENCH, 0.2);
    EmbeddedChunk nearerFrench = added(given, "Autre chose", ReadingLanguage.FRENCH, 0.4);

    assertThat(search("xyz", Directions.along(0), 20))
        .extracting(Passage::chunk)
        .containsExactly(nearerFrench.id(), french.id(), arabic.id(), english.id());
    assertThat(search("xyz", Directions.along(0), 1))
        .extracting(Passage::chunk)
        .containsExactly(nearerFrench.id());
  }

  @Test
  default void putsTheBestScoreFirstWithinALanguage() {
    Given given = new Given(stores());
    for (int i = 0; i < 12; i++) {
      ReadingLanguage language = i % 2 == 0 ? ReadingLanguage.ARABIC : ReadingLanguage.FRENCH;
      added(given, "Sommeil numéro " + i, language, 0.05 * i);
    }

    List<Passage> found = search("sommeil 3 7", Directions.along(0), 20);

    assertThat(found).hasSize(12);
    for (ReadingLanguage language : ReadingLanguage.values()) {
      assertThat(found.stream().filter(passage -> passage.language() == language))
          .extracting(Passage::score)
          .isSortedAccordingTo((left, right) -> Double.compare(right, left));
    }
  }

  @Test
  default void findsTwinsInTheOrderOfTheirIdsEveryTime() {
    Given given = new Given(stores());
    for (int i = 0; i < 8; i++) {
      given.aChunkOf(given.library().anApprovedDocument(), Directions.along(0));
    }

    List<Passage> found = search("xyz", Directions.along(0), 8);

    assertThat(found)
        .extracting(passage -> passage.chunk().value())
        .isSortedAccordingTo(Cursor::compareIds);
    assertThat(search("xyz", Directions.along(0), 8)).isEqualTo(found);
    assertThat(search("xyz", Directions.along(0), 3)).hasSize(3);
  }

  @Test
  default void takesEveryQuestionForWordsAndNothingElse() {
    Given given = new Given(stores());
    EmbeddedChunk only =
        given.aChunkOf(given.library().anApprovedDocument(), Directions.leaning(0, 0.5, 1));

    for (String question : NastyTexts.all()) {
      assertThat(search(question, Directions.along(0), 5))
          .extracting(Passage::chunk)
          .containsExactly(only.id());
    }
    for (String question : List.of("", " ", "🙂", "a & | ! <-> b:* ( ' \"", "-not or and")) {
      assertThat(search(question, Directions.along(0), 5)).hasSize(1);
    }
  }

  private List<Passage> search(String question, Embedding embedding, int limit) {
    return stores()
        .knowledge()
        .search(
            new KnowledgeQuery(question, embedding, Library.MODEL, ReadingLanguage.FRENCH, limit));
  }

  private static KnowledgeQuery aQuestion(
      List<String> concepts, Embedding embedding, int perDocument) {
    return new KnowledgeQuery(
        "xyz",
        concepts,
        embedding,
        Library.MODEL,
        ReadingLanguage.FRENCH,
        10,
        perDocument,
        Blend.standard());
  }

  private static EmbeddedChunk aPart(
      Given given, int index, Embedding embedding, String... concepts) {
    return new EmbeddedChunk(
        new ChunkId(given.ids().next()),
        new Chunk(index, "", "abc", 0, 3, 1),
        embedding,
        Library.MODEL,
        List.of(concepts));
  }

  private static void addReviewed(Given given, ReviewStatus status, boolean piiStripped) {
    Document document = given.library().anApprovedDocument();
    given.aChunkOf(Library.reviewed(document, status, piiStripped), Directions.along(0));
  }

  private static EmbeddedChunk added(
      Given given, String text, ReadingLanguage language, double cosine) {
    return given.aChunkOf(
        given.library().anApprovedDocument(text, language), Directions.leaning(0, cosine, 1));
  }

  private static int compareRoughly(double left, double right) {
    return Math.abs(left - right) <= TOLERANCE ? 0 : Double.compare(left, right);
  }
}
