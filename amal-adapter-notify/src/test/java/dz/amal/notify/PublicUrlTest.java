package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000, http://localhost:3000/",
    "https://amal.example.org/, https://amal.example.org/",
    "https://example.org/amal//, https://example.org/amal/"
  })
  void leadsToItsFirstPage(String url, String page) {
    assertThat(PublicUrl.parse(url).home()).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "amal.example.org",
        "ftp://example.org",
        "https://",
        "https:///amal",
        "https://u:secret@example.org",
        "https://example.org/?q=secret",
        "https://example.org/#secret",
        "https://example.org/a b"
      })
  void refusesWhatCannotBeGoneOnFrom(String url) {
    assertThatThrownBy(() -> PublicUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must have the form")
        .hasMessageNotContaining("secret");
  }
}
