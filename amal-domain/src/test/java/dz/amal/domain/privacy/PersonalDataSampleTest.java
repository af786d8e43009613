package dz.amal.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the finders against a labelled sample, and says how many they find. */
final class PersonalDataSampleTest {

  private static final Pattern LABEL = Pattern.compile("\\{([a-z]+):([^}]*)\\}");

  /** A text, and what masking it should give. */
  private record Sample(String language, String text, MaskedText expected) {

    static Sample of(String line) {
      String[] columns = line.split("\t", 2);
      StringBuilder text = new StringBuilder();
      StringBuilder masked = new StringBuilder();
      List<MaskedText.Find> finds = new ArrayList<>();
      Matcher label = LABEL.matcher(columns[1]);
      int copied = 0;
      while (label.find()) {
        PersonalDataKind kind = PersonalDataKind.valueOf(label.group(1).toUpperCase(Locale.ROOT));
        text.append(columns[1], copied, label.start()).append(label.group(2));
        masked.append(columns[1], copied, label.start());
        int start = masked.codePointCount(0, masked.length());
        masked.append(kind.placeholder());
        finds.add(new MaskedText.Find(kind, start, start + kind.placeholder().length()));
        copied = label.end();
      }
      text.append(columns[1].substring(copied));
      masked.append(columns[1].substring(copied));
      return new Sample(columns[0], text.toString(), new MaskedText(masked.toString(), finds));
    }

    boolean isClean() {
      return language.equals("-");
    }
  }

  @Test
  void findsWhatIsLabelledAndLittleElse() throws Exception {
    int expected = 0;
    int found = 0;
    int right = 0;
    for (Sample sample : samples()) {
      MaskedText masked = PersonalData.masked(sample.text());
      Set<MaskedText.Find> both = new HashSet<>(masked.finds());
      both.retainAll(sample.expected().finds());
      expected += sample.expected().finds().size();
      found += masked.finds().size();
      right += both.size();
      if (!masked.equals(sample.expected())) {
        System.out.printf("  %s%n  not %s%n", masked.text(), sample.expected().text());
      }
    }
    double recall = right / (double) expected;
    double precision = right / (double) found;
    System.out.printf(
        Locale.ROOT,
        "personal data: %d labelled, recall %.3f, precision %.3f%n",
        expected,
        recall,
        precision);

    assertThat(recall).isGreaterThanOrEqualTo(0.98);
    assertThat(precision).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void leavesNearlyEveryCleanTextAsItIs() throws Exception {
    List<Sample> clean = samples().stream().filter(Sample::isClean).toList();

    long left = clean.stream().filter(s -> PersonalData.mask(s.text()).equals(s.text())).count();

    assertThat(left / (double) clean.size()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void staysLargeEnoughToTellSomething() throws Exception {
    List<Sample> samples = samples();

    assertThat(samples).filteredOn(sample -> !sample.isClean()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(samples).filteredOn(Sample::isClean).hasSizeGreaterThanOrEqualTo(80);
    assertThat(samples)
        .flatExtracting(sample -> sample.expected().finds())
        .extracting(MaskedText.Find::kind)
        .contains(PersonalDataKind.values());
  }

  private static List<Sample> samples() throws IOException {
    Path file =
        Path.of(
            Objects.requireNonNull(PersonalDataSampleTest.class.getResource("personal-data.tsv"))
                .getPath());
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Sample::of)
        .toList();
  }
}
