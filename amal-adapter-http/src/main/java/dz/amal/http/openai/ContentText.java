package dz.amal.http.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import java.util.StringJoiner;

/** The text of a message's {@code content}: a text, or parts that are texts. */
final class ContentText {

  private ContentText() {}

  /**
   * The text; empty where there is none.
   *
   * @param param how to name the content
   * @throws RequestRefused for anything but text: images, sound, files
   */
  static String of(JsonNode content, String param) {
    if (content.isTextual()) {
      return content.asText();
    }
    if (content.isNull() || content.isMissingNode()) {
      return "";
    }
    if (!content.isArray()) {
      throw refused(param, "must be a text or a list of text parts");
    }
    StringJoiner parts = new StringJoiner("\n");
    for (int i = 0; i < content.size(); i++) {
      parts.add(part(content.get(i), param + "[" + i + "]"));
    }
    return parts.toString();
  }

  private static String part(JsonNode part, String param) {
    JsonNode text = part.path(part.path("type").asText().equals("refusal") ? "refusal" : "text");
    if (!part.path("type").asText().matches("text|refusal") || !text.isTextual()) {
      throw refused(param, "must be a part of type text: Amal reads nothing else");
    }
    return text.asText();
  }

  private static RequestRefused refused(String param, String rule) {
    return new RequestRefused(ProblemType.INVALID_VALUE, param, rule);
  }
}
