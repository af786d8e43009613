package dz.amal.http.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import java.util.List;
import java.util.function.Predicate;

/** What would change the shape of an answer, and Amal does not do. */
final class UnsupportedFields {

  private static final String NO_TOOLS = "must not be given: Amal calls no tools of its clients";

  private record Rule(String field, Predicate<JsonNode> isFine, String text) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("n", n -> n.isInt() && n.asInt() == 1, "must be 1: there is one answer"),
          new Rule("tools", UnsupportedFields::isNothing, NO_TOOLS),
          new Rule("functions", UnsupportedFields::isNothing, NO_TOOLS),
          new Rule("tool_choice", choice -> choice.asText().matches("none|auto"), NO_TOOLS),
          new Rule("function_call", choice -> choice.asText().matches("none|auto"), NO_TOOLS),
          new Rule(
              "response_format",
              format -> format.path("type").asText().equals("text"),
              "must be of type text: people read the answers"),
          new Rule("audio", UnsupportedFields::isNothing, "must not be given: Amal only writes"),
          new Rule("modalities", UnsupportedFields::isTextOnly, "must be text: Amal only writes"),
          new Rule("logprobs", flag -> flag.isBoolean() && !flag.asBoolean(), "must be false"));

  private UnsupportedFields() {}

  /**
   * Returns if there is none of it.
   *
   * @throws RequestRefused naming the first
   */
  static void refuseIn(JsonNode body) {
    for (Rule rule : RULES) {
      JsonNode value = body.path(rule.field());
      if (!value.isNull() && !value.isMissingNode() && !rule.isFine().test(value)) {
        throw new RequestRefused(ProblemType.INVALID_VALUE, rule.field(), rule.text());
      }
    }
  }

  private static boolean isNothing(JsonNode value) {
    return value.isContainerNode() && value.isEmpty();
  }

  private static boolean isTextOnly(JsonNode value) {
    return value.size() == 1 && value.path(0).asText().equals("text");
  }
}
