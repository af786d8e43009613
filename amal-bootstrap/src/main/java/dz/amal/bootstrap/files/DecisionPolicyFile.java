package dz.amal.bootstrap.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.decision.DecisionPolicy;
import dz.amal.domain.kernel.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Reads a decision policy: a JSON object of its version and its numbers. */
public final class DecisionPolicyFile {

  private static final Set<String> FIELDS =
      Set.of("version", "crisis_above", "crisis_above_on_hint", "human_above", "unhelpful_answers");

  private DecisionPolicyFile() {}

  /**
   * Reads the file. What it leaves out is as in {@link DecisionPolicy#standard()}; the version must
   * be given.
   *
   * @throws StartFailed naming the file, the field and the rule
   */
  public static DecisionPolicy read(Path file) {
    try {
      return policy(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException | InvalidValue e) {
      throw new StartFailed("the policy " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static DecisionPolicy policy(JsonNode json) {
    if (json == null || !json.isObject()) {
      throw new InvalidValue("policy", "must be a JSON object");
    }
    Set<String> unknown = new TreeSet<>();
    json.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw new InvalidValue(unknown.iterator().next(), "is not a field of a policy");
    }
    DecisionPolicy standard = DecisionPolicy.standard();
    if (!json.path("version").isTextual()) {
      throw new InvalidValue("version", "must be a text");
    }
    return new DecisionPolicy(
        json.path("version").asText(),
        number(json, "crisis_above", standard.crisisAbove()),
        number(json, "crisis_above_on_hint", standard.crisisAboveOnHint()),
        number(json, "human_above", standard.humanAbove()),
        wholeNumber(json, "unhelpful_answers", standard.unhelpfulAnswers()));
  }

  private static int wholeNumber(JsonNode json, String field, int otherwise) {
    JsonNode value = json.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt()) {
      throw new InvalidValue(field, "must be a whole number");
    }
    return value.asInt();
  }

  private static double number(JsonNode json, String field, double otherwise) {
    JsonNode value = json.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isNumber()) {
      throw new InvalidValue(field, "must be a number");
    }
    return value.asDouble();
  }
}
