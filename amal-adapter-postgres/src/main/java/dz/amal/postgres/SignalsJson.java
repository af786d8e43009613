package dz.amal.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.decision.AnswerSignal;
import dz.amal.domain.decision.Circumstances;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Cues;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.decision.ShadowDecision;
import dz.amal.domain.decision.Signals;
import dz.amal.domain.language.Language;
import dz.amal.domain.safety.CrisisHit;
import dz.amal.domain.safety.CrisisKind;
import dz.amal.domain.safety.CrisisLevel;
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
    Circumstances before = signals.before();
    json.put("mode", before.mode().name());
    json.put("has_consented", before.hasConsented());
    json.put("crisis_is_open", before.crisisIsOpen());
    json.put("human_has_it", before.humanHasIt());
    json.put("unhelpful_answers", before.unhelpfulAnswers());
    json.put("language", signals.language().code());
    ArrayNode hits = json.putArray("crisis_hits");
    signals.crisisHits().forEach(hit -> writeHit(hits.addObject(), hit));
    Cues cues = signals.cues();
    json.put("asks_for_human", cues.asksForHuman());
    json.put("attacks_role", cues.attacksRole());
    json.put("says_it_did_not_help", cues.saysItDidNotHelp());
    json.put("follows_up", cues.followsUp());
    signals.intent().ifPresent(intent -> writeIntent(json.putObject("intent"), intent));
    json.putObject("answer")
        .put("result", lower(signals.answer().result()))
        .put("best_similarity", signals.answer().bestSimilarity());
    return json.toString();
  }

  static String write(ShadowDecision shadow) {
    return JSON.createObjectNode()
        .put("policy_version", shadow.policyVersion())
        .put("course", lower(shadow.course()))
        .put("reason_code", shadow.reason().code())
        .toString();
  }

  static ShadowDecision readShadow(String text) {
    JsonNode json = parse(text);
    return new ShadowDecision(
        json.path("policy_version").asText(),
        constant(Course.class, json.path("course").asText()),
        constant(ReasonCode.class, json.path("reason_code").asText()));
  }

  private static void writeHit(ObjectNode json, CrisisHit hit) {
    json.put("file", hit.file())
        .put("version", hit.version())
        .put("rule", hit.rule())
        .put("level", lower(hit.level()))
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
        readCircumstances(json),
        Language.ofCode(json.path("language").asText()).orElseThrow(),
        readHits(json.path("crisis_hits")),
        readCues(json),
        json.has("intent") ? Optional.of(readIntent(json.path("intent"))) : Optional.empty(),
        new AnswerSignal(
            constant(AnswerSignal.Result.class, json.path("answer").path("result").asText()),
            json.path("answer").path("best_similarity").asDouble()));
  }

  /** What earlier versions did not know was not so. */
  private static Circumstances readCircumstances(JsonNode json) {
    return new Circumstances(
        Mode.valueOf(json.path("mode").asText()),
        json.path("has_consented").asBoolean(),
        json.path("crisis_is_open").asBoolean(),
        json.path("human_has_it").asBoolean(),
        json.path("unhelpful_answers").asInt());
  }

  private static Cues readCues(JsonNode json) {
    return new Cues(
        json.path("asks_for_human").asBoolean(),
        json.path("attacks_role").asBoolean(),
        json.path("says_it_did_not_help").asBoolean(),
        json.path("follows_up").asBoolean());
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
                    constant(CrisisKind.class, hit.path("kind").asText()),
                    constant(CrisisLevel.class, hit.path("level").asText("certain")))));
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
