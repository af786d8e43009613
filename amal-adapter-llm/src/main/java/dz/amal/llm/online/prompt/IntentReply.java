package dz.amal.llm.online.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.ticket.TicketCategory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a model says of a message: a number for each intent and each category. Pure functions. */
public final class IntentReply {

  private static final String INTENTS = "intents";
  private static final String CATEGORIES = "categories";

  private IntentReply() {}

  /** Its JSON schema, as maps and lists. */
  public static Map<String, Object> schema() {
    return object(
        Map.of(INTENTS, numbers(Intent.values()), CATEGORIES, numbers(TicketCategory.values())));
  }

  private static Map<String, Object> numbers(Enum<?>... of) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    Arrays.stream(of).forEach(value -> numbers.put(name(value), Map.of("type", "number")));
    return object(numbers);
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(properties.keySet()),
        "additionalProperties",
        false);
  }

  /**
   * Reads it.
   *
   * @param model who says it
   * @return with the numbers scaled so that they are 1 together
   * @throws Malformed if it is anything else
   */
  public static IntentEstimate read(String model, String reply) {
    JsonNode object = StrictJson.object(reply.strip(), INTENTS, CATEGORIES);
    return new IntentEstimate(
        model,
        shares(Intent.class, object.path(INTENTS)),
        shares(TicketCategory.class, object.path(CATEGORIES)));
  }

  private static <E extends Enum<E>> Map<E, Double> shares(Class<E> type, JsonNode numbers) {
    E[] values = type.getEnumConstants();
    StrictJson.withFields(
        numbers, Arrays.stream(values).map(IntentReply::name).toArray(String[]::new));
    Map<E, Double> shares = new EnumMap<>(type);
    for (E value : values) {
      shares.put(value, number(numbers.path(name(value))));
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum <= 0) {
      throw new Malformed("the numbers must not all be 0");
    }
    shares.replaceAll((value, number) -> number / sum);
    return shares;
  }

  private static double number(JsonNode node) {
    if (!node.isNumber() || !(node.doubleValue() >= 0 && node.doubleValue() <= 1)) {
      throw new Malformed("each value must be a number from 0 to 1");
    }
    return node.doubleValue();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
