package dz.amal.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dz.amal.domain.decision.Intent;
import dz.amal.domain.knowledge.Embedding;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineEmbedderTest {

  private static final OfflineEmbedder EMBEDDER = new OfflineEmbedder(Glossary.bundled());

  @Property(tries = 200)
  void hasNormOneOrIsZero(@ForAll String text) {
    double square = 0;
    for (float value : embed(text).values()) {
      square += (double) value * value;
    }

    assertThat(square)
        .satisfiesAnyOf(s -> assertThat(s).isEqualTo(1, within(1e-4)), s -> assertThat(s).isZero());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!…", "🙂"})
  void isZeroForATextWithoutWords(String text) {
    assertThat(embed(text)).isEqualTo(Embedding.normalised(new float[Embedding.DIMENSIONS]));
  }

  @ParameterizedTest
  @CsvSource({
    "الإدمان على الترامادول, الادمان على الترامادول",
    "أَعْرَاض, اعراض",
    "DÉPRESSION, depression",
    "nmouuut, nmout",
    "kifach n7eb, kifach nheb"
  })
  void isTheSameForSpellingVariants(String one, String other) {
    assertThat(embed(one).similarity(embed(other))).isEqualTo(1, within(1e-6));
  }

  @Test
  void keepsTheOrderOfTheTexts() {
    assertThat(EMBEDDER.embed(List.of("alcool", "tabac")))
        .containsExactly(embed("alcool"), embed("tabac"));
  }

  @Test
  void bringsAnArabicQuestionNearTheFrenchDocumentOnItsSubject() {
    StarterKnowledge starter = new StarterKnowledge(EMBEDDER);

    assertThat(starter.slugs("ما هي أعراض انسحاب الترامادول؟", "fr"::equals).get(0))
        .isEqualTo("tramadol-withdrawal");
  }

  @Test
  void findsDocumentsInOtherLanguages() {
    report("other languages", question -> folder -> !folder.equals(question.folder()), 0.75, 0.93);
  }

  @Test
  void findsDocumentsInTheLanguageOfTheReader() {
    report("own language", question -> question.folder()::equals, 0.85, 0.93);
  }

  @Test
  void findsNothingAcrossLanguagesWithoutTheGlossary() throws IOException {
    String nothing = "concept\tar\tdz-arab\tdz-latn\tfr\ten\nnothing\t\t\t\tqwxz\t\n";
    OfflineEmbedder blind =
        new OfflineEmbedder(Glossary.parse("planted", new StringReader(nothing)));
    String arabic = "ما هي أعراض انسحاب الترامادول؟";
    String french = "Les symptômes du sevrage du tramadol";

    assertThat(similarity(blind, arabic, french)).isLessThan(blind.relevantAbove());
    assertThat(similarity(EMBEDDER, arabic, french)).isGreaterThan(0.3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Comment changer une roue de vélo ?",
        "who won the match yesterday evening",
        "متى تنطلق الحافلة نحو المطار"
      })
  void keepsForeignQuestionsBelowTheThreshold(String foreign) {
    StarterKnowledge starter = new StarterKnowledge(EMBEDDER);

    assertThat(starter.passages(foreign, folder -> true, 1).get(0).similarity())
        .isLessThan(EMBEDDER.relevantAbove());
  }

  @Test
  void theThresholdPartsQuestionsFromForeignOnes() {
    double inScope = shareAbove(Intent.INFORMATION);
    double foreign = shareAbove(Intent.OUT_OF_SCOPE);
    System.out.printf(
        "relevant above %.2f: %.3f of in-scope, %.3f of foreign held-out messages%n",
        EMBEDDER.relevantAbove(), inScope, foreign);

    assertThat(inScope).isGreaterThan(0.85);
    assertThat(foreign).isLessThan(inScope - 0.15);
  }

  private static double shareAbove(Intent intent) {
    StarterKnowledge starter = new StarterKnowledge(EMBEDDER);
    return HeldOut.messages().stream()
        .filter(message -> message.intent() == intent)
        .mapToDouble(m -> starter.passages(m.text(), folder -> true, 1).get(0).similarity())
        .map(similarity -> similarity > EMBEDDER.relevantAbove() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static void report(
      String name, Function<Question, Predicate<String>> folders, double atOne, double atFive) {
    StarterKnowledge starter = new StarterKnowledge(EMBEDDER);
    ToIntFunction<Question> rank =
        question ->
            starter.slugs(question.text(), folders.apply(question)).indexOf(question.slug());
    List<Question> questions = Question.all();
    double first = questions.stream().filter(q -> rank.applyAsInt(q) == 0).count();
    double among = questions.stream().filter(q -> rank.applyAsInt(q) < 5).count();
    first /= questions.size();
    among /= questions.size();
    System.out.printf(
        "embedder, %s: recall@1 %.3f, recall@5 %.3f of %d questions, 18 documents%n",
        name, first, among, questions.size());

    assertThat(questions).hasSizeGreaterThanOrEqualTo(40);
    assertThat(first).isGreaterThan(atOne);
    assertThat(among).isGreaterThan(atFive);
  }

  private static double similarity(OfflineEmbedder embedder, String one, String other) {
    List<Embedding> points = embedder.embed(List.of(one, other));
    return points.get(0).similarity(points.get(1));
  }

  private static Embedding embed(String text) {
    return EMBEDDER.embed(List.of(text)).get(0);
  }
}
