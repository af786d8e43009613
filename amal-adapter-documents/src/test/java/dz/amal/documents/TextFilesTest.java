package dz.amal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFilesTest {

  private static final String ARABIC =
      """
      الكحول مادة تسبب الإدمان وتضر الجسم والنفس والعائلة، لكن الاعتماد عليه مرض له علاج فعال.

      من يشرب ويريد أن يتغير يستطيع طلب مساعدة طبية ونفسية دون خجل.""";

  private static final String FRENCH =
      """
      Le sevrage peut être dangereux : n'arrêtez pas brutalement, même après quelques années.

      Un médecin évalue la dépendance par des questions simples, sans juger. Où aller ? À l'hôpital.""";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
  void areReadInEveryEncodingOfArabic(String encoding) {
    byte[] bytes = ARABIC.getBytes(Charset.forName(encoding));

    assertThat(Given.read("guide.txt", bytes).text().value()).isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
  void areReadInEveryEncodingOfFrench(String encoding) {
    byte[] bytes = FRENCH.getBytes(Charset.forName(encoding));

    assertThat(Given.read("guide.txt", bytes).text().value()).isEqualTo(FRENCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void areReadWithAMarkAtTheBeginning(String encoding) {
    byte[] bytes = ("\uFEFF" + ARABIC).getBytes(Charset.forName(encoding));

    assertThat(Given.read("guide.txt", bytes).text().value()).isEqualTo(ARABIC);
  }

  @Test
  void areToldApartByWhatIsNotAscii() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("A line in plain letters.\n".repeat(1000).getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(ARABIC.getBytes(Charset.forName("windows-1256")));

    assertThat(Given.read("guide.txt", bytes.toByteArray()).text().value())
        .endsWith("طلب مساعدة طبية ونفسية دون خجل.");
  }

  @Test
  void haveNoHeadings() {
    assertThat(Given.text("guide.txt", "# one\n#two\n\n####### seven\r\nthree"))
        .isEqualTo("#\u00A0one\n#two\n\n####### seven\nthree");
  }

  @Test
  void loseWhatNobodySees() {
    assertThat(Given.text("guide.txt", "\n\n  sev\u00ADrage  \t lent\u200B \n\n\n\n fin\f\n"))
        .isEqualTo("sevrage lent\n\nfin");
  }

  @Test
  void areNotTakenForTextIfTheyAreNone() {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 7);
    }

    Given.refused("guide.txt", bytes, "must be text in UTF-8");
    Given.refused("guide.txt", new byte[100], "must be text in UTF-8");
    Given.refused("guide.txt", " \n\t\n", "holds no text");
  }

  @Test
  void mayHoldAMillionCharactersAndNoMore() {
    String million = "ab cd\nef ".repeat(1_000_000 / 9);

    assertThat(Given.text("guide.txt", million)).hasSizeGreaterThan(999_980);
    Given.refused(
        "guide.txt", million + "ab cd ef ".repeat(20), "1000000 characters of text; split");
    Given.refused("guide.txt", "a ".repeat(8_000_000), "1000000 characters of text; split");
  }
}
