package dz.amal.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** JSON as somebody sends it who means no good, or knows no better. */
final class OddJson {

  private static final int DEEP = 3_000;
  private static final int LONGEST = 8_000_000;

  private final OddValues odd;

  OddJson(OddValues odd) {
    this.odd = odd;
  }

  /** The bytes of a body that once was right. */
  byte[] spoilt(JsonNode right) {
    JsonNode body = right.deepCopy();
    while (odd.chance(0.6)) {
      body = changed(body);
    }
    String text = body.toString().replace(OddValues.HALF, "\\ud800");
    return odd.chance(0.15) ? broken(text) : text.getBytes(StandardCharsets.UTF_8);
  }

  private JsonNode changed(JsonNode body) {
    if (!(body instanceof ObjectNode object) || object.isEmpty() || odd.chance(0.05)) {
      return odd.json();
    }
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = odd.oneOf(names);
    switch (odd.oneOf(List.of("drop", "retype", "nest", "list", "add", "inside"))) {
      case "drop" -> object.remove(name);
      case "retype" -> object.set(name, odd.json());
      case "nest" ->
          object.set(name, JsonNodeFactory.instance.objectNode().set(name, object.get(name)));
      case "list" -> object.set(name, many(object.get(name)));
      case "add" -> object.set(odd.chance(0.5) ? "unknown" : "\0 é", odd.json());
      default -> object.set(name, changed(object.get(name)));
    }
    return object;
  }

  /** Lists of lists of lists would soon be more than a test can send. */
  private ArrayNode many(JsonNode each) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    int room = LONGEST / Math.max(1, each.toString().length());
    for (int i = Math.min(room, odd.oneOf(List.of(0, 1, 2, 500))); i > 0; i--) {
      list.add(each);
    }
    return list;
  }

  private byte[] broken(String json) {
    String text =
        switch (odd.oneOf(List.of("cut", "twice", "deep", "behind", "bytes", "number"))) {
          case "cut" -> json.substring(0, json.length() / 2);
          case "twice" -> json.replaceFirst("\\{(\"[^\"]*\":)", "{$1null,$1");
          case "deep" -> "[".repeat(DEEP) + "]".repeat(odd.chance(0.5) ? DEEP : 0);
          case "behind" -> json + json;
          case "number" -> json.replaceFirst(":.*", ":1e9999999999}");
          default -> "";
        };
    return text.isEmpty()
        ? ("\ufeff" + json)
            .getBytes(odd.oneOf(List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)))
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
