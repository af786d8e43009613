package dz.amal.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.domain.model.ModelUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stored form of {@link ModelUse}s; see {@link SignalsJson} for why it is written by hand. */
final class ModelUsesJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ModelUsesJson() {}

  static String write(List<ModelUse> uses) {
    ArrayNode json = JSON.createArrayNode();
    for (ModelUse use : uses) {
      ObjectNode each = json.addObject();
      each.put("model", use.model());
      each.put("purpose", use.purpose().code());
      use.prompt().ifPresent(prompt -> each.put("prompt", prompt));
      each.put("prompt_tokens", use.promptTokens());
      each.put("completion_tokens", use.completionTokens());
    }
    return json.toString();
  }

  static List<ModelUse> read(String text) {
    List<ModelUse> uses = new ArrayList<>();
    parse(text).forEach(each -> uses.add(use(each)));
    return uses;
  }

  private static ModelUse use(JsonNode json) {
    return new ModelUse(
        json.path("model").asText(),
        ModelUse.Purpose.valueOf(json.path("purpose").asText().toUpperCase(Locale.ROOT)),
        Optional.ofNullable(json.get("prompt")).map(JsonNode::asText),
        json.path("prompt_tokens").asInt(),
        json.path("completion_tokens").asInt());
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what models cost is not JSON");
    }
  }
}
