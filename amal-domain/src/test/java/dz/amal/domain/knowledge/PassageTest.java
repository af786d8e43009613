package dz.amal.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassageTest {

  private static final Passage PASSAGE =
      new Passage(
          new ChunkId(new UUID(0, 1)),
          new DocumentId(new UUID(0, 2)),
          3,
          "Le sevrage",
          "",
          0,
          100,
          "🙂 Oui. Non. Non.",
          ReadingLanguage.FRENCH,
          0.8,
          1);

  @Test
  void saysWhereAQuoteFirstStandsInTheDocument() {
    assertThat(PASSAGE.spanOf("Non.")).contains(new QuoteSpan(3, 107, 111));
    assertThat(PASSAGE.spanOf("🙂 Oui.")).contains(new QuoteSpan(3, 100, 106));
    assertThat(Citation.of(PASSAGE, "Non.").span()).contains(new QuoteSpan(3, 107, 111));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "oui.", "Peut-être."})
  void findsNoPlaceForWhatDoesNotStandThere(String quote) {
    assertThat(PASSAGE.spanOf(quote)).isEmpty();
  }
}
