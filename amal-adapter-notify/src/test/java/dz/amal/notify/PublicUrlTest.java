package dz.amal.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000, http://localhost:3000/, http://localhost:3000/desk",
    "https://amal.example.org/, https://amal.example.org/, https://amal.example.org/desk",
    "https://example.org/amal//, https://example.org/amal/, https://example.org/amal/desk"
  })
  void leadsToThePersonsPageAndToTheDesk(String url, String person, String desk) {
    assertThat(PublicUrl.parse(url).forPerson()).isEqualTo(person);
    assertThat(PublicUrl.parse(url).forTeam()).isEqualTo(desk);
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
