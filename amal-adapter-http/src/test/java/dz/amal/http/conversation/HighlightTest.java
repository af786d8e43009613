package dz.amal.http.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HighlightTest {

  @Test
  void escapesTheTextAndMarksWhatWasFound() {
    assertThat(Highlight.html("<b>\"a\" & 'c'", List.of(new TextSpan(1, 2), new TextSpan(4, 5))))
        .isEqualTo("&lt;<mark>b</mark>&gt;&quot;<mark>a</mark>&quot; &amp; &#39;c&#39;");
  }

  @Test
  void showsTheBeginningWhereNothingIsMarked() {
    assertThat(Highlight.html("short", List.of())).isEqualTo("short");
    assertThat(Highlight.html("word ".repeat(100), List.of())).hasSize(240).endsWith("word…");
  }

  @Test
  void cutsALongTextAroundTheFirstMatchAtWords() {
    String text = "before ".repeat(100) + "match" + " after".repeat(100);
    int at = text.indexOf("match");

    String html = Highlight.html(text, List.of(new TextSpan(at, at + 5)));

    assertThat(html)
        .startsWith("…before before")
        .contains(" <mark>match</mark> after")
        .endsWith("after…");
  }

  @Test
  void cutsNoCharacterInTwo() {
    String html = Highlight.html("🙂".repeat(300), List.of());

    assertThat(html.replace("…", "").codePoints()).containsOnly(0x1F642);
  }

  @Test
  void leavesOutMatchesBeyondTheCut() {
    String text = "a" + " word".repeat(100) + " z";

    assertThat(Highlight.html(text, List.of(new TextSpan(0, 1), new TextSpan(502, 503))))
        .startsWith("<mark>a</mark> word")
        .endsWith("word…");
  }
}
