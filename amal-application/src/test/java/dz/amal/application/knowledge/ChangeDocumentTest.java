package dz.amal.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.Role;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.knowledge.ChunkInText;
import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.DocumentVersion;
import dz.amal.domain.knowledge.ReviewStatus;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.testkit.contract.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChangeDocumentTest {

  private final DocumentDesk desk = new DocumentDesk();
  private final Document document = desk.approved("Premier texte.");

  @Test
  void makesAnotherTextTheNextVersionAndKeepsTheOneBefore() {
    Document next = changed(desk.changeText(desk.otherEditor, document.id(), "Autre texte."));

    assertThat(next.version()).isEqualTo(2);
    assertThat(next.reviewStatus()).isEqualTo(ReviewStatus.PENDING);
    assertThat(next.reviewDueOn()).isEmpty();
    assertThat(next.head().changedBy()).contains(desk.otherEditor.user());
    assertThat(desk.found()).isEmpty();
    assertThat(chunks()).containsExactly("Autre texte.");
    assertThat(shelf().version(document.id(), 1).map(DocumentVersion::text))
        .contains(document.text());
  }

  @Test
  void masksPersonalDataOfANewText() {
    Document next =
        changed(desk.changeText(desk.editor, document.id(), "Écrire à somebody@example.org."));

    assertThat(next.text().value()).doesNotContain("somebody");
    assertThat(next.piiStripped()).isTrue();
  }

  @Test
  void makesAnotherTitleOrLanguageTheNextVersionToo() {
    Document renamed = changed(desk.change(desk.editor, document.id(), titled("Un autre titre")));
    assertThat(renamed.version()).isEqualTo(2);
    assertThat(renamed.reviewStatus()).isEqualTo(ReviewStatus.PENDING);

    Document translated =
        changed(
            desk.change(
                desk.editor,
                document.id(),
                new ChangeDocument.Change(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(ReadingLanguage.ENGLISH),
                    Optional.empty(),
                    Optional.empty())));
    assertThat(translated.version()).isEqualTo(3);
    assertThat(translated.title()).isEqualTo("Un autre titre");
    assertThat(translated.text()).isEqualTo(document.text());
  }

  @Test
  void leavesTheReviewOfADocumentWithAnotherSource() {
    Document attributed =
        changed(
            desk.change(
                desk.editor,
                document.id(),
                new ChangeDocument.Change(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Optional.of("MSP")),
                    Optional.of(Optional.empty()))));

    assertThat(attributed.version()).isEqualTo(1);
    assertThat(attributed.source()).contains("MSP");
    assertThat(attributed.author()).isEmpty();
    assertThat(desk.found()).hasSize(1);
  }

  @Test
  void changesNothingWhereNothingIsNew() {
    desk.clock.advance(Duration.ofMinutes(1));

    assertThat(changed(desk.changeText(desk.editor, document.id(), "Premier texte.\n")))
        .isEqualTo(document);
    assertThat(changed(desk.change(desk.editor, document.id(), titled(document.title()))))
        .isEqualTo(document);
    assertThat(desk.found()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"USER", "AGENT", "REVIEWER", "ANALYST"})
  void isForEditors(Role role) {
    assertThat(desk.changeText(desk.somebody(role), document.id(), "Autre."))
        .isEqualTo(new ChangeDocument.NotAllowed());
    assertThat(desk.withdrawDocument.handle(desk.somebody(role), document.id(), Optional.empty()))
        .isEqualTo(WithdrawDocument.Outcome.NOT_ALLOWED);
    assertThat(desk.stores.documents().find(document.id())).contains(document);
  }

  @Test
  void refusesTheTextOfAnotherDocument() {
    Document other = desk.added("Autre texte.");

    assertThat(desk.changeText(desk.editor, document.id(), "Autre texte."))
        .isEqualTo(new ChangeDocument.Duplicate(other.id()));
    assertThat(desk.stores.documents().find(document.id())).contains(document);
  }

  @Test
  void losesNothingOfWhatSomebodyElseChangedMeanwhile() {
    desk.clock.advance(Duration.ofMinutes(1));
    desk.whenEmbedding(() -> desk.changeText(desk.otherEditor, document.id(), "Plus rapide."));

    assertThat(desk.changeText(desk.editor, document.id(), "Plus lent."))
        .isEqualTo(new ChangeDocument.Stale());
    assertThat(chunks()).containsExactly("Plus rapide.");
    assertThat(desk.stores.documents().find(document.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void changesNothingThatWasWithdrawnMeanwhile() {
    desk.whenEmbedding(
        () -> desk.withdrawDocument.handle(desk.otherEditor, document.id(), Optional.empty()));

    assertThat(desk.changeText(desk.editor, document.id(), "Trop tard."))
        .isEqualTo(new ChangeDocument.NotFound());
  }

  @Test
  void namesTheDocumentThatTookTheTextMeanwhile() {
    desk.whenEmbedding(() -> desk.added("Même texte."));

    assertThat(desk.changeText(desk.editor, document.id(), "Même texte."))
        .isInstanceOf(ChangeDocument.Duplicate.class);
  }

  @Test
  void keepsAVersionOfEveryChangeOfManyAtOnce() {
    List<ChangeDocument.Outcome> outcomes =
        AtOnce.results(
            6, writer -> desk.changeText(desk.editor, document.id(), "Texte de " + writer));

    long changed = outcomes.stream().filter(ChangeDocument.Changed.class::isInstance).count();
    assertThat(changed).isPositive();
    assertThat(desk.stores.documents().find(document.id()).orElseThrow().version())
        .isEqualTo(1 + (int) changed);
  }

  @Test
  void refusesToOverwriteWhatTheEditorHasNotRead() {
    desk.clock.advance(Duration.ofMinutes(1));
    desk.changeText(desk.otherEditor, document.id(), "Autre texte.");

    ChangeDocument.Outcome outcome =
        desk.changeDocument.handle(
            new ChangeDocument.Command(
                desk.editor, document.id(), titled("Titre"), Optional.of(document.head().state())));

    assertThat(outcome).isEqualTo(new ChangeDocument.Stale());
    assertThat(
            desk.withdrawDocument.handle(
                desk.editor, document.id(), Optional.of(document.head().state())))
        .isEqualTo(WithdrawDocument.Outcome.STALE);
  }

  @Test
  void withdrawsADocumentAtOnce() {
    assertThat(desk.withdrawDocument.handle(desk.editor, document.id(), Optional.empty()))
        .isEqualTo(WithdrawDocument.Outcome.WITHDRAWN);

    assertThat(desk.found()).isEmpty();
    assertThat(shelf().one(document.id())).isEmpty();
    assertThat(shelf().version(document.id(), 1)).isPresent();
    assertThat(desk.withdrawDocument.handle(desk.editor, document.id(), Optional.empty()))
        .isEqualTo(WithdrawDocument.Outcome.NOT_FOUND);
    assertThat(desk.changeText(desk.editor, document.id(), "Autre."))
        .isEqualTo(new ChangeDocument.NotFound());
  }

  @Test
  void showsChunksPageByPage() {
    Document large =
        desk.added("# Un\n\nPremière idée.\n\n# Deux\n\nDeuxième idée.\n\n# Trois\n\nTroisième.");

    var first = shelf().chunks(large.id(), PageRequest.first(2)).orElseThrow();
    var second = shelf().chunks(large.id(), new PageRequest(2, first.next())).orElseThrow();

    assertThat(first.items()).extracting(ChunkInText::heading).containsExactly("Un", "Deux");
    assertThat(second.items()).extracting(ChunkInText::content).containsExactly("Troisième.");
    assertThat(second.next()).isEmpty();
  }

  private ReadDocuments.Shelf shelf() {
    return desk.readDocuments.handle(desk.reviewer).orElseThrow();
  }

  private List<String> chunks() {
    return shelf().chunks(document.id(), PageRequest.first(10)).orElseThrow().items().stream()
        .map(ChunkInText::content)
        .toList();
  }

  private static Document changed(ChangeDocument.Outcome outcome) {
    return ((ChangeDocument.Changed) outcome).document();
  }

  private static ChangeDocument.Change titled(String title) {
    return new ChangeDocument.Change(
        Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
