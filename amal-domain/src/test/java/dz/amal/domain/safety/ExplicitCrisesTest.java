package dz.amal.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.SpellingChange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Danger said in plain words must never be missed, by rules alone. The messages of {@code
 * explicit-crises.tsv} were written without sight of the rules; the file may only grow.
 */
final class ExplicitCrisesTest {

  private static final CrisisGuard GUARD = CrisisGuard.standard();
  private static final List<String> LINES = read();
  private static final Map<String, String> PAST =
      Map.of(
          "ar", "قبل سنوات كنت مدمنا وكنت بخير. ",
          "dz-arab", "هادي عوام كنت مدمن وكنت مليح. ",
          "dz-latn", "hadi snin kont accro w kont mlih. ",
          "fr", "Il y a des années j'étais accro et ça allait. ",
          "en", "I quit drinking years ago and I was fine. ");

  @TestFactory
  Stream<DynamicTest> isNoneMissed() {
    return LINES.stream()
        .map(
            line ->
                DynamicTest.dynamicTest(line, () -> assertThat(isCertain(text(line))).isTrue()));
  }

  /** What was years ago, or went well, says nothing of what the next sentence says. */
  @TestFactory
  Stream<DynamicTest> isNoneMissedBehindASentenceAboutThePast() {
    return LINES.stream()
        .map(line -> PAST.get(line.substring(0, line.indexOf('\t'))) + text(line))
        .map(
            message ->
                DynamicTest.dynamicTest(message, () -> assertThat(isCertain(message)).isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> isThereInEveryWayOfWriting() {
    return Stream.of("ar", "dz-arab", "dz-latn", "fr", "en")
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language,
                    () ->
                        assertThat(LINES)
                            .filteredOn(line -> line.startsWith(language + "\t"))
                            .hasSizeGreaterThanOrEqualTo(50)));
  }

  @Property(tries = 400)
  void isNoneMissedInAnotherSpelling(
      @ForAll("messages") String message, @ForAll SpellingChange change, @ForAll Random random) {
    assertThat(isCertain(change.apply(message, random))).isTrue();
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(LINES.stream().map(ExplicitCrisesTest::text).toList());
  }

  private static boolean isCertain(String message) {
    return GUARD.check(message).stream().anyMatch(CrisisHit::isCertain);
  }

  private static String text(String line) {
    return line.substring(line.indexOf('\t') + 1);
  }

  private static List<String> read() {
    try (InputStream in =
        Objects.requireNonNull(
            ExplicitCrisesTest.class.getResourceAsStream("explicit-crises.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
