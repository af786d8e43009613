package dz.amal.testkit.model;

import dz.amal.testkit.model.ModelReply.End;
import dz.amal.testkit.model.ModelReply.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The double's answers as the API writes them. Pure functions. */
final class WireText {

  private static final String DONE = "data: [DONE]\n\n";

  private WireText() {}

  /** The events of a stream, in their order. */
  static List<String> events(ModelRequest request, ModelReply reply) {
    List<String> events = new ArrayList<>();
    String model = JsonText.quoted(request.model());
    events.add(
        event(model, choice("{\"role\": \"assistant\", \"content\": \"\"}", "null"), "null"));
    for (String piece : reply.pieces().apply(request)) {
      String delta = "{\"content\": " + JsonText.quoted(piece) + "}";
      events.add(event(model, choice(delta, "null"), "null"));
    }
    if (reply.end() == End.BROKEN) {
      return events;
    }
    if (reply.end() == End.NO_CHOICES) {
      return List.of(event(model, "", "null"), DONE);
    }
    events.add(event(model, choice("{}", JsonText.quoted(reply.finish())), "null"));
    reply.usage().ifPresent(usage -> events.add(event(model, "", usage(usage))));
    events.add(DONE);
    return events;
  }

  private static String choice(String delta, String finish) {
    return "{\"index\": 0, \"delta\": " + delta + ", \"finish_reason\": " + finish + "}";
  }

  private static String event(String model, String choice, String usage) {
    return ("data: {\"id\": \"chatcmpl-1\", \"object\": \"chat.completion.chunk\","
            + " \"created\": 1700000000, \"model\": %s, \"choices\": [%s], \"usage\": %s}\n\n")
        .formatted(model, choice, usage);
  }

  private static String usage(Usage usage) {
    return "{\"prompt_tokens\": %d, \"completion_tokens\": %d, \"total_tokens\": %d}"
        .formatted(usage.prompt(), usage.completion(), usage.prompt() + usage.completion());
  }

  /** A whole answer to a chat. */
  static String chat(ModelRequest request, ModelReply reply) {
    String said = String.join("", reply.pieces().apply(request));
    String choice =
        ("{\"index\": 0, \"message\": {\"role\": \"assistant\", \"content\": %s,"
                + " \"refusal\": null}, \"logprobs\": null, \"finish_reason\": %s}")
            .formatted(JsonText.quoted(said), JsonText.quoted(reply.finish()));
    return ("{\"id\": \"chatcmpl-1\", \"object\": \"chat.completion\", \"created\": 1700000000,"
            + " \"model\": %s, \"choices\": [%s]%s}")
        .formatted(
            JsonText.quoted(request.model()),
            reply.end() == End.NO_CHOICES ? "" : choice,
            reply.usage().map(usage -> ", \"usage\": " + usage(usage)).orElse(""));
  }

  /** A point for each text: the same for the same text. */
  static String embeddings(ModelRequest request, ModelReply reply) {
    List<String> texts = request.inputs();
    String points =
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    "{\"object\": \"embedding\", \"index\": %d, \"embedding\": [%s]}"
                        .formatted(i, point(texts.get(i), reply.dimension())))
            .collect(Collectors.joining(", "));
    int tokens = reply.usage().map(Usage::prompt).orElse(0);
    return ("{\"object\": \"list\", \"model\": %s, \"data\": [%s],"
            + " \"usage\": {\"prompt_tokens\": %d, \"total_tokens\": %d}}")
        .formatted(JsonText.quoted(request.model()), points, tokens, tokens);
  }

  /** Words in common bring texts near each other. */
  private static String point(String text, int dimension) {
    double[] sum = new double[dimension];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      Random random = new Random(word.hashCode());
      for (int i = 0; i < dimension; i++) {
        sum[i] += random.nextGaussian();
      }
    }
    StringBuilder out = new StringBuilder();
    for (double value : sum) {
      out.append(out.length() == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.5f", value));
    }
    return out.toString();
  }

  /** A moderation in which the reply's only piece is how likely self-harm is. */
  static String moderation(ModelRequest request, ModelReply reply) {
    String harm = String.join("", reply.pieces().apply(request));
    return ("{\"id\": \"modr-1\", \"model\": %s, \"results\": [{\"flagged\": false,"
            + " \"categories\": {}, \"category_applied_input_types\": {}, \"category_scores\":"
            + " {\"self-harm\": %s, \"self-harm/intent\": %s, \"self-harm/instructions\": 0.0,"
            + " \"violence\": 0.0}}]}")
        .formatted(JsonText.quoted(request.model()), harm, harm);
  }

  /** The list of models. */
  static String models() {
    return "{\"object\": \"list\", \"data\": [{\"id\": \"double\", \"object\": \"model\","
        + " \"created\": 1700000000, \"owned_by\": \"amal\"}]}";
  }
}
