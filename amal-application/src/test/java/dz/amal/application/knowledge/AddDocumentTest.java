package dz.amal.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.kernel.RequestKey;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentFilter;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.testkit.contract.AtOnce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AddDocumentTest {

  private static final Optional<RequestKey> KEY = Optional.of(new RequestKey("k-1", "hash"));

  private final DocumentDesk desk = new DocumentDesk();

  @Test
  void bringsInADocumentThatWaitsForAReview() {
    Document document = desk.added("Write to somebody@example.org. the end");

    assertThat(document.reviewStatus()).isEqualTo(ReviewStatus.PENDING);
    assertThat(document.piiStripped()).isTrue();
    assertThat(document.text().value()).doesNotContain("somebody");
    assertThat(document.createdBy()).contains(desk.editor.user());
    assertThat(document.author()).contains("Dr B.");
    assertThat(document.language()).as("as it looks").isEqualTo(ReadingLanguage.ENGLISH);
    assertThat(desk.found()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"USER", "AGENT", "REVIEWER", "ANALYST"})
  void isForEditors(Role role) {
    assertThat(desk.add(desk.somebody(role), "Texte.")).isEqualTo(new AddDocument.NotAllowed());
    assertStored(0);
  }

  @Test
  void namesTheDocumentThatHasTheSameText() {
    Document first = desk.added("Même texte.");

    assertThat(desk.add(desk.admin, "Même texte.\r\n"))
        .isEqualTo(new AddDocument.Duplicate(first.id()));
    assertStored(1);
  }

  @Test
  void answersTheSameRequestWithTheSameDocument() {
    AddDocument.Outcome first = desk.add(desk.editor, "Texte.", KEY);

    assertThat(desk.add(desk.editor, "Texte.", KEY)).isEqualTo(first);
    assertThat(desk.add(desk.editor, "Autre.", Optional.of(new RequestKey("k-1", "other"))))
        .isEqualTo(new AddDocument.KeyReused());
    assertStored(1);
  }

  @Test
  void forgetsTheKeyOfADuplicate() {
    Document first = desk.added("Texte.");
    for (int i = 0; i < 2; i++) {
      assertThat(desk.add(desk.editor, "Texte.", KEY))
          .isEqualTo(new AddDocument.Duplicate(first.id()));
    }
  }

  @Test
  void bringsInATextOnceThatManyBringAtOnce() {
    List<AddDocument.Outcome> outcomes =
        AtOnce.results(6, writer -> desk.add(desk.editor, "Même texte."));

    assertThat(outcomes.stream().filter(AddDocument.Added.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(AddDocument.Duplicate.class::isInstance)).hasSize(5);
    assertStored(1);
  }

  private void assertStored(int documents) {
    assertThat(desk.stores.documents().list(DocumentFilter.all(), PageRequest.first(10)).items())
        .hasSize(documents);
  }
}
