package dz.amal.bootstrap.files;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.domain.kernel.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object of a file, whose fields are asked for one by one. What is wrong with one is said
 * with its place, as {@code holidays[3].days}.
 */
final class JsonObject {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode json;
  private final String place;

  private JsonObject(JsonNode json, String place) {
    this.json = json;
    this.place = place;
  }

  /**
   * Reads a file.
   *
   * @param what it is, as "calendar"
   * @throws IOException if it cannot be read, or is no JSON
   * @throws InvalidValue if it is no object
   */
  static JsonObject read(InputStream in, String what) throws IOException {
    JsonNode root = JSON.readTree(in);
    if (root == null || !root.isObject()) {
      throw new InvalidValue(what, "must be a JSON object");
    }
    return new JsonObject(root, "");
  }

  /**
   * Looks for misspelt fields.
   *
   * @throws InvalidValue if there is a field that has none of these names
   */
  JsonObject allowing(Set<String> names) {
    names().stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(name, "is not a field that is known here");
            });
    return this;
  }

  /** The names of its fields, in their order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Whether it has the field. */
  boolean has(String field) {
    return json.has(field);
  }

  /** A text; it must be there. */
  String text(String field) {
    return text(field, json.path(field));
  }

  /** A text that is read as something else; empty if it is not there. */
  <T> Optional<T> value(String field, String rule, Function<String, T> parse) {
    return has(field)
        ? Optional.of(parsed(field, json.path(field), rule, parse))
        : Optional.empty();
  }

  /** Texts that are read as something else; it must be there. */
  <T> List<T> values(String field, String rule, Function<String, T> parse) {
    List<T> values = new ArrayList<>();
    for (JsonNode one : array(field)) {
      values.add(parsed(field, one, rule, parse));
    }
    return values;
  }

  /** A whole number; empty if it is not there. */
  Optional<Integer> wholeNumber(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!json.path(field).isInt()) {
      throw wrong(field, "must be a whole number");
    }
    return Optional.of(json.path(field).asInt());
  }

  /** True or false; empty if it is not there. */
  Optional<Boolean> yesOrNo(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    if (!json.path(field).isBoolean()) {
      throw wrong(field, "must be true or false");
    }
    return Optional.of(json.path(field).asBoolean());
  }

  /** An object; it must be there. */
  JsonObject object(String field) {
    return object(json.path(field), field);
  }

  /** Objects; it must be there. */
  List<JsonObject> objects(String field) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonNode one : array(field)) {
      objects.add(object(one, field + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /** Something made of this object; what it finds wrong is said with the place of this one. */
  <T> T make(Supplier<T> something) {
    try {
      return something.get();
    } catch (InvalidValue e) {
      throw e.field().startsWith(place) ? e : wrong(e.field(), e.rule());
    }
  }

  /** That a field breaks a rule. */
  InvalidValue wrong(String field, String rule) {
    return new InvalidValue(placeOf(field), rule);
  }

  private JsonObject object(JsonNode node, String name) {
    if (!node.isObject()) {
      throw wrong(name, "must be a JSON object");
    }
    return new JsonObject(node, placeOf(name));
  }

  private JsonNode array(String field) {
    if (!json.path(field).isArray()) {
      throw wrong(field, "must be a list");
    }
    return json.path(field);
  }

  private <T> T parsed(String field, JsonNode value, String rule, Function<String, T> parse) {
    String text = text(field, value);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(field, rule);
    } catch (InvalidValue e) {
      throw wrong(field + ": " + e.field(), e.rule());
    }
  }

  private String text(String field, JsonNode value) {
    if (!value.isTextual()) {
      throw wrong(field, "must be a text");
    }
    return value.asText();
  }

  private String placeOf(String field) {
    return place.isEmpty() ? field : place + "." + field;
  }
}
