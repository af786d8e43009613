package dz.amal.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amina@example.org",
        "AMINA.B+aide@mail.example.dz",
        "amina_1990@example.co.uk",
        "مينا@example.org"
      })
  void masksAnEmailAddress(String address) {
    assertThat(PersonalData.mask("écrivez à " + address + " svp"))
        .isEqualTo("écrivez à [email] svp");
  }

  @ParameterizedTest
  @CsvSource({
    "0555123456, phone",
    "0555 12 34 56, phone",
    "+213 (0) 555-12-34-56, phone",
    "021 12 34 56, phone",
    "٠٥٥٥١٢٣٤٥٦, phone",
    "109900123456789012, nin",
    "00799999001234567890, rip",
    "4111 1111 1111 1111, card",
    "0012345678 90, number",
    "123456789, number"
  })
  void masksANumberByItsKind(String number, String kind) {
    assertThat(PersonalData.mask("mon numéro " + number + " svp"))
        .isEqualTo("mon numéro [" + kind + "] svp");
  }

  @Test
  void masksEveryFind() {
    assertThat(PersonalData.mask("a@b.org, 0555123456, c@d.org"))
        .isEqualTo("[email], [phone], [email]");
  }

  @Test
  void saysWhereThePlaceholdersStandInCodePoints() {
    assertThat(PersonalData.masked("🙂 a@b.org, ٠٥٥٥١٢٣٤٥٦.").finds())
        .containsExactly(
            new MaskedText.Find(PersonalDataKind.EMAIL, 2, 9),
            new MaskedText.Find(PersonalDataKind.PHONE, 11, 18));
  }

  @Test
  void reportsAPlaceholderThatWasThereOnce() {
    assertThat(PersonalData.masked("[email] ou [phone]").finds())
        .containsExactly(
            new MaskedText.Find(PersonalDataKind.EMAIL, 0, 7),
            new MaskedText.Find(PersonalDataKind.PHONE, 11, 18));
  }

  @Test
  void letsTheMoreSpecificFindWin() {
    assertThat(PersonalData.mask("0555123456@example.org")).isEqualTo("[email]");
    assertThat(PersonalData.mask("passeport 023456789")).isEqualTo("passeport [passport]");
    assertThat(PersonalData.mask("12 rue du Dr Saadane")).isEqualTo("[address]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "depuis 2019",
        "le 22/11/2026",
        "2026-11-22",
        "10 mg deux fois par jour",
        "3.5 mg",
        "appelez le 1055",
        "3033, 14 ou 17",
        "écris à moi @ la maison",
        "عندي ٢٥ سنة"
      })
  void leavesYearsDosesAndShortNumbers(String text) {
    assertThat(PersonalData.mask(text)).isEqualTo(text);
  }

  @Property(tries = 300)
  void leavesNoNumberOfNineDigitsOrMore(
      @ForAll @LongRange(min = 100_000_000L, max = Long.MAX_VALUE) long number) {
    assertThat(PersonalData.mask("n° " + number + "."))
        .matches("n° (\\[[a-z]+\\]|97[89]\\d{10})\\.");
  }

  @Property(tries = 1000)
  void changesNothingWhenMaskedAgain(@ForAll("scraps") List<String> scraps) {
    MaskedText masked = PersonalData.masked(String.join("", scraps));

    assertThat(PersonalData.masked(masked.text())).isEqualTo(masked);
  }

  @Property(tries = 300)
  void changesNothingInAnyTextWhenMaskedAgain(@ForAll String text) {
    MaskedText masked = PersonalData.masked(text + " a@b.org 0555123456 " + text);

    assertThat(PersonalData.masked(masked.text())).isEqualTo(masked);
  }

  @Property(tries = 500)
  void pointsAtItsPlaceholdersInTheirOrder(@ForAll("scraps") List<String> scraps) {
    MaskedText masked = PersonalData.masked(String.join("", scraps));
    int[] points = masked.text().codePoints().toArray();
    int end = 0;

    for (MaskedText.Find find : masked.finds()) {
      assertThat(new String(points, find.start(), find.end() - find.start()))
          .isEqualTo(find.kind().placeholder());
      assertThat(find.start()).isGreaterThanOrEqualTo(end);
      end = find.end();
    }
  }

  /** A search that is not linear in the text would not come to an end here. */
  @Property(tries = 5)
  void readsALongText(@ForAll("scraps") List<String> scraps) {
    String scrap = scraps.isEmpty() ? "0" : String.join("", scraps);

    String masked = PersonalData.mask(scrap.repeat(1 + 200_000 / scrap.length()));

    assertThat(masked).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1 ", "0555 ", "a@"})
  void readsAMillionCharactersOfOneKind(String piece) {
    assertThat(PersonalData.mask(piece.repeat(1_000_000 / piece.length()))).isNotEmpty();
  }

  @Provide
  Arbitrary<List<String>> scraps() {
    return Arbitraries.of(
            "0",
            "1",
            "05",
            "55",
            "12",
            "34",
            "0555",
            "0555123456",
            "021",
            "123456",
            "213",
            "2019",
            "123",
            "123456789",
            "109900123456789012",
            "4111111111111111",
            "00799999",
            " ",
            " ",
            " ",
            "  ",
            ".",
            "-",
            "/",
            "(",
            ")",
            "+",
            "@",
            ",",
            ": ",
            "\n",
            "[email]",
            "[name]",
            "a@b.org",
            "x",
            "TKT-",
            "CCP ",
            "clé ",
            "passeport ",
            "je m'appelle ",
            "Dr ",
            "M. ",
            "Amina",
            "Benali ",
            "karim",
            "ben ",
            "اسمي ",
            "أمينة",
            "بن ",
            "السيد ",
            "محمد",
            "12 rue ",
            "de ",
            "حي ",
            "عمارة ",
            "شارع ",
            "رقم ",
            "https://x.dz/",
            "mg",
            "%",
            " at ",
            " dot ",
            "com",
            "[at]",
            "\u200f",
            "\u064b",
            "ـ",
            "٠٥",
            "_")
        .list()
        .ofMaxSize(14);
  }

  @Test
  void cutsATextIntoPiecesWithTheirKinds() {
    assertThat(PersonalData.pieces("appelez 0555123456 ou amina@example.org"))
        .containsExactly(
            new TextPiece("appelez ", Optional.empty()),
            new TextPiece("0555123456", Optional.of(PersonalDataKind.PHONE)),
            new TextPiece(" ou ", Optional.empty()),
            new TextPiece("amina@example.org", Optional.of(PersonalDataKind.EMAIL)));
  }

  @Test
  void cutsNothingIntoNoPieces() {
    assertThat(PersonalData.pieces("")).isEmpty();
  }

  @Test
  void takesAPlaceholderThatWasThereForAPiece() {
    assertThat(PersonalData.pieces("à [email]"))
        .contains(new TextPiece("[email]", Optional.of(PersonalDataKind.EMAIL)));
  }

  @Property
  void thePiecesAreTheTextAgain(@ForAll("textsWithFinds") String text) {
    assertThat(
            PersonalData.pieces(text).stream().map(TextPiece::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Property
  void thePiecesAreWhatIsMasked(@ForAll("textsWithFinds") String text) {
    assertThat(
            PersonalData.pieces(text).stream()
                .map(piece -> piece.kind().map(PersonalDataKind::placeholder).orElse(piece.text()))
                .collect(Collectors.joining()))
        .isEqualTo(PersonalData.mask(text));
  }

  @Test
  void aPieceDoesNotTellItsWords() {
    assertThat(new TextPiece("amina@example.org", Optional.of(PersonalDataKind.EMAIL)))
        .hasToString("TextPiece[email]");
  }

  @Provide
  Arbitrary<String> textsWithFinds() {
    return Arbitraries.oneOf(
            Arbitraries.of("0555123456", "amina@example.org", "4111 1111 1111 1111", "[phone]"),
            Arbitraries.strings().ofMaxLength(12))
        .list()
        .ofMaxSize(6)
        .map(pieces -> String.join(" ", pieces));
  }
}
