package dz.amal.bootstrap;

import dz.amal.domain.decision.Intent;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.testkit.model.ModelDouble;
import dz.amal.testkit.model.ModelReply;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an endpoint of models says in tests of the whole server. */
final class ScriptedModels {

  static final String CHAT = "double-chat";

  private ScriptedModels() {}

  /** The settings of a server that asks them. */
  static Map<String, String> settings(ModelDouble models) {
    Map<String, String> settings = new HashMap<>();
    settings.put("AMAL_LLM_BASE_URL", models.baseUrl().toString());
    settings.put("AMAL_LLM_API_KEY", "key-of-a-test");
    settings.put("AMAL_LLM_CHAT_MODEL", CHAT);
    return settings;
  }

  /** Every message wants information, and is answered with a sentence of the first passage. */
  static ModelReply informing() {
    return informing(ModelReply.quotingTheFirstPassage());
  }

  /** Every message wants information, and is answered so. */
  static ModelReply informing(ModelReply answer) {
    return ModelReply.of(
        request -> request.isStreamed() ? answer.pieces().apply(request) : List.of(intent()));
  }

  /** The same, but the stream breaks off behind the first sentence. */
  static ModelReply informingAndBreakingOff() {
    ModelReply quoting = ModelReply.quotingTheFirstPassage();
    return ModelReply.of(
            request ->
                request.isStreamed()
                    ? Stream.concat(
                            quoting.pieces().apply(request).stream(), Stream.of("{\"text\": \"And"))
                        .toList()
                    : List.of(intent()))
        .brokenOff();
  }

  private static String intent() {
    return "{\"intents\": "
        + numbers(Intent.values(), Intent.INFORMATION)
        + ", \"categories\": "
        + numbers(TicketCategory.values(), TicketCategory.ADDICTION)
        + "}";
  }

  private static String numbers(Enum<?>[] values, Enum<?> likely) {
    return Arrays.stream(values)
        .map(
            value ->
                "\"" + value.name().toLowerCase(Locale.ROOT) + "\": " + (value == likely ? 1 : 0))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
