package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTest {

  @ParameterizedTest
  @CsvSource({
    "APPROVED, true,  true",
    "APPROVED, false, false",
    "PENDING,  true,  false",
    "PENDING,  false, false",
    "REJECTED, true,  false",
    "REJECTED, false, false"
  })
  void mayBeUsedOnceApprovedAndStripped(ReviewStatus status, boolean stripped, boolean mayBeUsed) {
    assertThat(document("Le sevrage", Optional.empty(), status, stripped).mayBeUsed())
        .isEqualTo(mayBeUsed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b"})
  void refusesAMalformedTitle(String title) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> document(title, Optional.empty(), ReviewStatus.PENDING, true))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("title"));
  }

  @Test
  void refusesABlankSource() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> document("Le sevrage", Optional.of(" "), ReviewStatus.PENDING, true))
        .withMessage("source must not be blank");
  }

  private static Document document(
      String title, Optional<String> source, ReviewStatus status, boolean stripped) {
    return new Document(
        new DocumentId(new UUID(0, 1)),
        title,
        new DocumentText("Texte."),
        ReadingLanguage.FRENCH,
        source,
        status,
        stripped,
        1,
        Instant.EPOCH);
  }
}
