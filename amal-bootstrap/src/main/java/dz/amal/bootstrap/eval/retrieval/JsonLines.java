package dz.amal.bootstrap.eval.retrieval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Files of one JSON object a line, read with messages that name the line and the field. */
final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /** A line, and where it stands. */
  record Line(JsonNode json, String place) {

    /** The text of a field. */
    String text(String field) {
      JsonNode value = json.get(field);
      if (value == null || !value.isTextual()) {
        throw new IllegalArgumentException(place + ": " + field + " must be a text");
      }
      return value.asText();
    }

    /** The text of a field that may be left out. */
    String textOrEmpty(String field) {
      return json.hasNonNull(field) ? text(field) : "";
    }
  }

  static <T> List<T> read(Path file, Function<Line, T> read) throws IOException {
    List<T> values = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        values.add(read.apply(parse(line, file.getFileName() + ":" + number)));
      }
    }
    return values;
  }

  private static Line parse(String line, String place) {
    try {
      JsonNode json = JSON.readTree(line);
      if (!json.isObject()) {
        throw new IllegalArgumentException(place + ": must be a JSON object");
      }
      return new Line(json, place);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + ": must be a JSON object", e);
    }
  }
}
