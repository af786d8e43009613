package dz.amal.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentText;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.knowledge.KnowledgeQuery;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.fixture.Directions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ImportDocumentTest {

  private final InMemoryStores stores = new InMemoryStores();

  @Test
  void cutsEmbedsAndStoresAText() {
    ImportDocument.Imported imported =
        importWith(texts -> texts.stream().map(text -> Directions.along(1)).toList())
            .handle(command("# One\n\nFirst idea.\n\n# Two\n\nSecond idea."));

    assertThat(imported.isNew()).isTrue();
    assertThat(stores.documents().find(imported.id()).orElseThrow().chunkCount()).isEqualTo(2);
    assertThat(found())
        .extracting(Passage::content)
        .containsExactlyInAnyOrder("First idea.", "Second idea.");
  }

  @Test
  void storesTheSameTextOnce() {
    ImportDocument importDocument =
        importWith(texts -> texts.stream().map(text -> Directions.along(1)).toList());
    ImportDocument.Imported first = importDocument.handle(command("The same idea."));

    ImportDocument.Imported second = importDocument.handle(command("The same idea.\r\n"));

    assertThat(second.isNew()).isFalse();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(found()).hasSize(1);
  }

  @Test
  void masksPersonalDataBeforeAnythingIsStored() {
    ImportDocument.Imported imported =
        importWith(texts -> texts.stream().map(text -> Directions.along(1)).toList())
            .handle(command("Write to somebody@example.org or call 0555 12 34 56."));

    Document document = stores.documents().find(imported.id()).orElseThrow();
    assertThat(document.piiStripped()).isTrue();
    assertThat(document.text().value()).isEqualTo("Write to [email] or call [phone].");
  }

  @Test
  void storesNothingWhenTheEmbedderFails() {
    ImportDocument importDocument =
        importWith(
            texts -> {
              throw new ModelUnavailable("down");
            });
    DocumentText text = new DocumentText("An idea.");

    assertThatThrownBy(() -> importDocument.handle(command("An idea.")))
        .isInstanceOf(ModelUnavailable.class);
    assertThat(stores.documents().withHash(text.hash())).isEmpty();
  }

  private List<Passage> found() {
    return stores
        .knowledge()
        .search(
            new KnowledgeQuery(
                "idea", Directions.along(1), "test-embedder-2", ReadingLanguage.ENGLISH, 10));
  }

  private static ImportDocument.Command command(String text) {
    return new ImportDocument.Command(
        "Any title",
        new DocumentText(text),
        ReadingLanguage.ENGLISH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ReviewStatus.APPROVED);
  }

  private ImportDocument importWith(Function<List<String>, List<Embedding>> embedding) {
    Embedder embedder =
        new Embedder() {
          @Override
          public String model() {
            return "test-embedder-2";
          }

          @Override
          public double relevantAbove() {
            return 0;
          }

          @Override
          public List<Embedding> embed(List<String> texts) {
            return embedding.apply(texts);
          }
        };
    return new ImportDocument(
        stores.transactions(),
        stores.documents(),
        Chunker.standard(),
        embedder,
        new NoteAct(stores.auditTrail(), new CountingIds(), new SettableClock()),
        new CountingIds(),
        new SettableClock());
  }
}
