package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Documents;
import dz.amal.domain.knowledge.EmbeddedChunk;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.store.Stores;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import dz.amal.testkit.fixture.NastyTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Documents} promise. */
public interface DocumentsContract {

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  @Test
  default void findsADocumentOfEveryReviewStatusAsAdded() {
    Given given = new Given(stores());
    for (ReviewStatus status : ReviewStatus.values()) {
      for (boolean piiStripped : new boolean[] {true, false}) {
        Document document =
            Library.reviewed(given.library().anApprovedDocument(), status, piiStripped);
        stores().documents().add(document, List.of());

        assertThat(stores().documents().find(document.id())).contains(document);
      }
    }
  }

  @Test
  default void findsADocumentWithoutSourceInEveryLanguage() {
    Given given = new Given(stores());
    for (ReadingLanguage language : ReadingLanguage.values()) {
      Document document =
          new Document(
              new DocumentId(given.ids().next()),
              "Titre",
              new DocumentText("Text in " + language),
              language,
              Optional.empty(),
              ReviewStatus.PENDING,
              false,
              0,
              SettableClock.START);
      stores().documents().add(document, List.of());

      assertThat(stores().documents().find(document.id())).contains(document);
    }
  }

  @Test
  default void keepsEveryTextUnchanged() {
    Given given = new Given(stores());
    for (String text : NastyTexts.all()) {
      Document document = given.library().anApprovedDocument(text, ReadingLanguage.ARABIC);
      given.aChunkOf(document, Directions.along(0));

      assertThat(stores().documents().find(document.id())).contains(document);
      assertThat(stores().documents().withHash(document.text().hash())).contains(document.id());
    }
  }

  @Test
  default void findsNothingUnknown() {
    Given given = new Given(stores());
    given.aChunkOf(given.library().anApprovedDocument(), Directions.along(0));
    Document unknown = given.library().anApprovedDocument();

    assertThat(stores().documents().find(unknown.id())).isEmpty();
    assertThat(stores().documents().withHash(unknown.text().hash())).isEmpty();
    assertThat(stores().documents().withHash("%")).isEmpty();
  }

  @Test
  default void refusesATakenIdAndKeepsTheFirst() {
    Given given = new Given(stores());
    Document first = given.library().anApprovedDocument();
    Document second =
        new Document(
            first.id(),
            "another",
            new DocumentText("another"),
            ReadingLanguage.ENGLISH,
            Optional.empty(),
            ReviewStatus.PENDING,
            false,
            0,
            SettableClock.START);
    stores().documents().add(first, List.of());

    assertThatThrownBy(() -> stores().documents().add(second, List.of()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().documents().find(first.id())).contains(first);
    assertThat(stores().documents().withHash(second.text().hash())).isEmpty();
  }

  @Test
  default void refusesTheSameTextUnderAnotherId() {
    Given given = new Given(stores());
    Document first = given.library().anApprovedDocument("Même texte", ReadingLanguage.FRENCH);
    Document second = given.library().anApprovedDocument("Même texte", ReadingLanguage.ENGLISH);
    stores().documents().add(first, List.of());

    assertThatThrownBy(() -> stores().documents().add(second, List.of()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(stores().documents().withHash(first.text().hash())).contains(first.id());
    assertThat(stores().documents().find(second.id())).isEmpty();
  }

  @Test
  default void takesATextOnceOfManyWritersAtOnce() {
    Given given = new Given(stores());

    List<Boolean> taken =
        AtOnce.results(
            8,
            writer -> isAdded(given.library().anApprovedDocument("Même", ReadingLanguage.FRENCH)));

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  default void keepsADocumentWithAllItsChunksOrNotAtAll() {
    Given given = new Given(stores());
    Document first = given.library().anApprovedDocument();
    EmbeddedChunk taken = given.aChunkOf(first, Directions.along(0));
    Document second = given.library().anApprovedDocument();

    assertThatThrownBy(() -> stores().documents().add(second, List.of(taken)))
        .isInstanceOf(RuntimeException.class);

    assertThat(stores().documents().find(second.id())).isEmpty();
    assertThat(stores().documents().withHash(second.text().hash())).isEmpty();
  }

  private boolean isAdded(Document document) {
    try {
      stores().documents().add(document, List.of());
      return true;
    } catch (IllegalStateException taken) {
      return false;
    }
  }
}
