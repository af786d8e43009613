package dz.amal.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.language.Language;
import dz.amal.domain.safety.CrisisHit;
import dz.amal.domain.safety.CrisisKind;
import dz.amal.domain.ticket.TicketCategory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The stored form of {@link Signals}: written out by hand, because rows written today must be read
 * by every later version. Thread-safe.
 */
final class SignalsJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SignalsJson() {}

  static String write(Signals signals) {
    ObjectNode json = JSON.createObjectNode();
    json.put("mode", signals.mode().name());
    json.put("language", signals.language().code());
    ArrayNode hits = json.putArray("crisis_hits");
    signals.crisisHits().forEach(hit -> writeHit(hits.addObject(), hit));
    json.put("asks_for_human", signals.asksForHuman());
    signals.intent().ifPresent(intent -> writeIntent(json.putObject("intent"), intent));
    json.putObject("answer")
        .put("result", lower(signals.answer().result()))
        .put("best_similarity", signals.answer().bestSimilarity());
    return json.toString();
  }

  private static void writeHit(ObjectNode json, CrisisHit hit) {
    json.put("file", hit.file())
        .put("version", hit.version())
        .put("rule", hit.rule())
        .put("kind", lower(hit.kind()));
  }

  private static void writeIntent(ObjectNode json, IntentEstimate estimate) {
    json.put("model", estimate.model());
    writeProbabilities(json.putObject("intents"), Intent.values(), estimate.intents());
    writeProbabilities(
        json.putObject("categories"), TicketCategory.values(), estimate.categories());
  }

  /** In the order of the constants, so that equal signals are equal texts. */
  private static <E extends Enum<E>> void writeProbabilities(
      ObjectNode json, E[] constants, Map<E, Double> probabilities) {
    for (E constant : constants) {
      Double probability = probabilities.get(constant);
      if (probability != null) {
        json.put(lower(constant), probability);
      }
    }
  }

  /** Reads what {@link #write} has written, in this version or an earlier one. */
  static Signals read(String text) {
    JsonNode json = parse(text);
    return new Signals(
        Mode.valueOf(json.path("mode").asText()),
        Language.ofCode(json.path("language").asText()).orElseThrow(),
        readHits(json.path("crisis_hits")),
        json.path("asks_for_human").asBoolean(),
        json.has("intent") ? Optional.of(readIntent(json.path("intent"))) : Optional.empty(),
        new AnswerSignal(
            constant(AnswerSignal.Result.class, json.path("answer").path("result").asText()),
            json.path("answer").path("best_similarity").asDouble()));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored signals are not JSON", e);
    }
  }

  private static List<CrisisHit> readHits(JsonNode json) {
    List<CrisisHit> hits = new ArrayList<>();
    json.forEach(
        hit ->
            hits.add(
                new CrisisHit(
                    hit.path("file").asText(),
                    hit.path("version").asText(),
                    hit.path("rule").asText(),
                    constant(CrisisKind.class, hit.path("kind").asText()))));
    return hits;
  }

  private static IntentEstimate readIntent(JsonNode json) {
    return new IntentEstimate(
        json.path("model").asText(),
        readProbabilities(Intent.class, json.path("intents")),
        readProbabilities(TicketCategory.class, json.path("categories")));
  }

  private static <E extends Enum<E>> Map<E, Double> readProbabilities(
      Class<E> type, JsonNode json) {
    Map<E, Double> probabilities = new EnumMap<>(type);
    json.properties()
        .forEach(
            entry ->
                probabilities.put(constant(type, entry.getKey()), entry.getValue().asDouble()));
    return probabilities;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
