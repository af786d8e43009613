package dz.amal.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values that nobody expects, each text with a mark by which it is found again. */
final class OddValues {

  /** In no answer that says what was wrong may this be found. */
  static final String MARK = "zqxjkv";

  /** Becomes half of a surrogate pair in JSON, which no Java text can be written to. */
  static final String HALF = "HALFAPAIR";

  private static final List<String> SCRAPS =
      List.of(
          "",
          " ",
          "\0",
          "\u0000\u0001\u001f\u007f",
          HALF,
          "\ufeff\u200b\u202e\u2066",
          "😀🏳️‍🌈👩‍👩‍👧‍👦",
          "ﷺ ـــ ًٌٍَُِّْ أإآٱى ة",
          "e\u0301\u0327\u0489\u0300\u0316",
          "' OR 1=1 --",
          "%00%n%s%_\\",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "{\"a\":[1,2]}",
          "\r\nX-Odd: yes",
          "je veux mourir",
          "-1",
          "9999999999999999999",
          "2026-13-45T99:99:99Z",
          "+999999999-12-31",
          "00000000-0000-0000-0000-000000000000",
          "null",
          "a@b.dz");

  private final Random random;

  OddValues(Random random) {
    this.random = random;
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String text() {
    StringBuilder text = new StringBuilder(MARK);
    for (int i = random.nextInt(3); i >= 0; i--) {
      text.append(oneOf(SCRAPS));
    }
    if (chance(0.03)) {
      text.append("é".repeat(random.nextInt(200_000)));
    }
    return chance(0.2) ? oneOf(SCRAPS) : text.toString();
  }

  /** As {@link #text()}, of printable ASCII, as headers have it. */
  String ascii() {
    String plain = text().replaceAll("[^ -~]", "~");
    return plain.substring(0, Math.min(plain.length(), 500));
  }

  JsonNode json() {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (random.nextInt(9)) {
      case 0 -> make.nullNode();
      case 1 -> make.booleanNode(random.nextBoolean());
      case 2 -> make.numberNode(random.nextInt());
      case 3 -> make.numberNode(new BigInteger(200, random).negate());
      case 4 -> make.numberNode(new BigDecimal(BigInteger.TEN, random.nextInt(2000) - 1000));
      case 5 -> make.arrayNode().add(text()).addNull();
      case 6 -> make.objectNode().put("a", text());
      default -> make.textNode(text());
    };
  }
}
