package dz.amal.documents;

import dz.amal.domain.kernel.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes are, they are read or refused. */
final class BrokenFilesTest {

  private static final Map<String, byte[]> WHOLE = whole();

  private static Map<String, byte[]> whole() {
    byte[] pdf =
        new PdfMaker()
            .page()
            .line(60, 18, "Titre")
            .line(90, 11, "Une ligne de texte.")
            .arabic(110, 11, "سطر من النص")
            .bytes();
    byte[] docx =
        DocxMaker.withBody(
                DocxMaker.paragraph("Titre1", "Titre") + DocxMaker.paragraph("Une ligne."))
            .properties("t", "c", "fr")
            .styles(DocxMaker.style("Titre1", "heading 1", ""))
            .bytes();
    return Map.of(
        "a.pdf", pdf,
        "a.docx", docx,
        "a.html", bytes("<html lang=fr><title>t</title><h1>a</h1><table><tr><td>b<td>c</table>"),
        "a.md", bytes("---\ntitle: t\nlanguage: fr-FR\n---\n# a\n\n- b\n\n| c | d |\n|--|--|\n"),
        "a.txt", bytes("الكحول مادة تسبب الإدمان.\n\nUne ligne."));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(WHOLE.keySet());
  }

  @Property(tries = 300)
  void areReadOrRefusedIfTheyAreRandom(
      @ForAll("names") String name, @ForAll @Size(max = 600) byte[] bytes) {
    readOrRefuse(name, bytes);
  }

  @Property(tries = 200)
  void areReadOrRefusedIfTheyBeginWell(
      @ForAll("names") String name,
      @ForAll @Size(max = 400) byte[] bytes,
      @ForAll("names") String other) {
    byte[] whole = WHOLE.getOrDefault(other, new byte[0]);
    int head = Math.min(whole.length, 200);
    byte[] both = Arrays.copyOf(whole, head + bytes.length);
    System.arraycopy(bytes, 0, both, head, bytes.length);
    readOrRefuse(name, both);
  }

  @Property(tries = 300)
  void areReadOrRefusedIfTheyAreCutOff(
      @ForAll("names") String name, @ForAll @IntRange(max = 1_000_000) int at) {
    byte[] whole = WHOLE.getOrDefault(name, new byte[0]);
    readOrRefuse(name, Arrays.copyOf(whole, at % whole.length));
  }

  @Property(tries = 600)
  void areReadOrRefusedIfBitsHaveFlipped(
      @ForAll("names") String name, @ForAll @Size(min = 1, max = 20) List<Integer> bits) {
    byte[] flipped = WHOLE.getOrDefault(name, new byte[0]).clone();
    for (int bit : bits) {
      int at = Math.floorMod(bit, flipped.length * 8);
      flipped[at / 8] ^= (byte) (1 << at % 8);
    }
    readOrRefuse(name, flipped);
  }

  private static void readOrRefuse(String name, byte[] bytes) {
    try {
      Given.read(name, bytes);
    } catch (InvalidValue refused) {
      if (!refused.field().equals("file")) {
        throw refused;
      }
    }
  }
}
