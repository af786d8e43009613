package dz.amal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.language.ReadingLanguage;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

final class HtmlFilesTest {

  private static final String PAGE =
      """
      <!-- saved -->
      <!DOCTYPE html>
      <html lang="ar">
      <head><meta charset="windows-1256"><title> الإدمان
        والعلاج </title><meta name="Author" content="جمعية"><style>p { }</style></head>
      <body><nav>menu</nav><header>top</header>
      <h1>الإدمان <small>مرض</small></h1>
      <p>فقرة <b>أولى</b><br>سطر.</p>
      <script>alert("x")</script><noscript>on</noscript>
      <ul><li>واحد</li><li><p>اثنان</p></li></ul>
      <aside>aside</aside><footer>bottom</footer></body></html>
      """;

  @Test
  void areReadWithoutWhatSurroundsTheText() {
    ReadDocument document = Given.read("page.html", PAGE);

    assertThat(document.title()).contains("الإدمان والعلاج");
    assertThat(document.language()).contains(ReadingLanguage.ARABIC);
    assertThat(document.author()).contains("جمعية");
    assertThat(document.text().value())
        .isEqualTo("# الإدمان مرض\n\nفقرة أولى\nسطر.\n\nواحد\nاثنان");
  }

  @Test
  void areReadInTheEncodingTheyName() {
    assertThat(Given.read("page.htm", PAGE.getBytes(Charset.forName("windows-1256"))))
        .isEqualTo(Given.read("page.htm", PAGE));
  }

  @Test
  void keepRowsOfTablesTogether() {
    assertThat(
            Given.text(
                "page.html",
                """
                <html><table><tr><th>drug<th>days</tr><tr><td>a<br>b</td><td><p>3</p></td></tr></table>
                <table><tr><td><h2>Laid out</h2><p>Text.</p></td></tr></table>
                <pre>one
                  two</pre><h7>x</h7><div>a<div>b</div>c</div>&nbsp;<p># no heading</p></html>
                """))
        .isEqualTo(
            "drug | days\na b | 3\n\n## Laid out\n\nText.\n\none\ntwo\n\nx\n\na\n\nb\n\nc\n\n"
                + "#\u00A0no heading");
  }

  @Test
  void mayBeNestedAsDeeplyAsTheyLike() {
    assertThat(Given.text("page.html", "<html>" + "<div>".repeat(100_000) + "deep"))
        .contains("deep");
    assertThat(Given.text("page.html", "<html>" + "<b><i>".repeat(50_000) + "deep"))
        .contains("deep");
    assertThat(Given.text("page.html", "<html>" + "<table><tr><td>".repeat(30_000) + "deep"))
        .contains("deep");
  }

  @Test
  void areRefusedIfTheyAreMarkUpRatherThanText() {
    Given.refused("page.html", "<html>" + "<b>x".repeat(300_000), "unpack to more");
    Given.refused("page.html", "<html><body><script>x</script></body></html>", "holds no text");
  }
}
