package dz.amal.bootstrap.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a file of labelled messages.
 *
 * @param language as {@code dz-latn}
 * @param category of a support label
 */
public record LabelledMessage(
    String id, String text, String language, Label label, Optional<String> category) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a file of one JSON object a line.
   *
   * @throws IllegalArgumentException naming the line and the field, if a line is not of that form
   */
  public static List<LabelledMessage> read(Path file) throws IOException {
    List<LabelledMessage> messages = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        messages.add(parse(line, file.getFileName() + ":" + number));
      }
    }
    return messages;
  }

  private static LabelledMessage parse(String line, String place) {
    JsonNode json = tree(line, place);
    String decision = text(json, "decision", place);
    if (!decision.equals("rag") && !decision.equals("support")) {
      throw new IllegalArgumentException(place + ": decision must be rag or support");
    }
    return new LabelledMessage(
        text(json, "id", place),
        text(json, "text", place),
        text(json, "lang", place),
        Label.of(
            decision.equals("support"),
            json.path("crisis").asBoolean(),
            json.path("out_of_scope").asBoolean()),
        Optional.ofNullable(json.get("category"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText));
  }

  private static JsonNode tree(String line, String place) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + ": must be a JSON object", e);
    }
  }

  private static String text(JsonNode json, String field, String place) {
    JsonNode value = json.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException(place + ": " + field + " must be a text");
    }
    return value.asText();
  }
}
