package dz.amal.llm.online.prompt;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.TreeSet;

/** JSON that is to be exactly so. Pure functions. */
final class StrictJson {

  private static final ObjectReader READER =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(20_000)
                          .build())
                  .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION, false)
                  .build())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private StrictJson() {}

  /** An object with these fields and no others. */
  static JsonNode object(String text, String... fields) {
    JsonNode node;
    try {
      node = READER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Malformed("it is not one JSON object"); // e would hold words
    }
    return withFields(node, fields);
  }

  /** The same node, if it is an object with these fields and no others. */
  static JsonNode withFields(JsonNode node, String... fields) {
    Set<String> found = new TreeSet<>();
    node.fieldNames().forEachRemaining(found::add);
    if (!node.isObject() || !found.equals(new TreeSet<>(Set.of(fields)))) {
      throw new Malformed("an object must have the fields " + String.join(", ", fields));
    }
    return node;
  }

  /** A text that is not blank. */
  static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new Malformed("\"" + field + "\" must be a text that is not empty");
    }
    return value.textValue();
  }
}
