package dz.amal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.application.audit.NoteAct;
import dz.amal.application.knowledge.ImportDocument;
import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.Chunker;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.DocumentHead;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.memory.InMemoryStores;
import dz.amal.testkit.CountingIds;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.contract.Given;
import dz.amal.testkit.fixture.Directions;
import dz.amal.testkit.fixture.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StarterKnowledgeTest {

  private final SettableClock clock = new SettableClock();
  private final InMemoryStores stores = new InMemoryStores(clock);
  private final StarterKnowledge starter =
      new StarterKnowledge(
          new ImportDocument(
              stores.transactions(),
              stores.documents(),
              Chunker.standard(),
              new AnyEmbedder(),
              new NoteAct(stores.auditTrail(), new CountingIds(), clock),
              new CountingIds(),
              clock),
          stores.documents());

  @Test
  void comesOnce() {
    assertThat(starter.load()).isPositive().isEqualTo(documents().size());
    assertThat(starter.load()).isZero();
  }

  @Test
  void doesNotBringBackWhatSomebodyHasChangedOrWithdrawn() {
    starter.load();
    List<DocumentHead> before = documents();
    stores.documents().withdraw(before.get(0).id(), clock.instant());
    Document changed = stores.documents().find(before.get(1).id()).orElseThrow();
    stores
        .documents()
        .replace(
            Library.replaced(
                changed,
                "Another text.",
                new Given(stores).ofTeam(Role.EDITOR).id(),
                clock.instant()),
            List.of());

    assertThat(starter.load()).isZero();
    assertThat(documents()).hasSize(before.size() - 1);
  }

  private List<DocumentHead> documents() {
    return stores.documents().list(DocumentFilter.all(), PageRequest.first(100)).items();
  }

  private static final class AnyEmbedder implements Embedder {

    @Override
    public String model() {
      return Library.MODEL;
    }

    @Override
    public double relevantAbove() {
      return 0;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
      return texts.stream().map(text -> Directions.along(0)).toList();
    }
  }
}
