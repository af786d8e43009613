package dz.amal.http.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.application.completion.ChatMessage;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code POST /v1/chat/completions} asks for. How a model is to be asked is none of a client's
 * business here, so {@code temperature} and the like are passed over; what would change the shape
 * of the answer is refused.
 *
 * @param before the messages before the last one, without those of the system: Amal's rules are its
 *     own
 * @param text the last message, a person's
 * @param person whom the client says that it speaks for
 */
record CompletionRequest(
    AmalModel model,
    List<ChatMessage> before,
    MessageText text,
    Optional<String> person,
    boolean isStream,
    boolean includesUsage) {

  private static final int MOST_MESSAGES = 2000;

  CompletionRequest {
    before = List.copyOf(before);
  }

  /**
   * Reads it.
   *
   * @throws RequestRefused naming what is to blame
   */
  static CompletionRequest of(JsonNode body) {
    if (!body.isObject()) {
      throw refused("body", "must be a JSON object");
    }
    AmalModel model = model(body.path("model"));
    UnsupportedFields.refuseIn(body);
    List<ChatMessage> messages = new ArrayList<>();
    String last = readMessages(body.path("messages"), messages);
    ChatMessage asked = messages.remove(messages.size() - 1);
    return new CompletionRequest(
        model,
        messages,
        text(asked, last),
        person(body),
        flag(body, "stream"),
        flag(body.path("stream_options"), "include_usage"));
  }

  private static AmalModel model(JsonNode name) {
    if (!name.isTextual()) {
      throw refused("model", "must be amal-auto or amal-rag");
    }
    return AmalModel.of(name.asText())
        .orElseThrow(
            () ->
                new RequestRefused(
                    ProblemType.NOT_FOUND, "model", "does not exist: amal-auto and amal-rag do"));
  }

  /** Reads them all, and returns how to name the content of the last. */
  private static String readMessages(JsonNode given, List<ChatMessage> messages) {
    if (!given.isArray() || given.isEmpty() || given.size() > MOST_MESSAGES) {
      throw refused("messages", "must be a list of 1 to " + MOST_MESSAGES + " messages");
    }
    String last = "";
    for (int i = 0; i < given.size(); i++) {
      String name = "messages[" + i + "]";
      String role = given.get(i).path("role").asText();
      switch (role) {
        case "user", "assistant" -> {
          String content = name + ".content";
          String text = ContentText.of(given.get(i).path("content"), content);
          messages.add(new ChatMessage(role.equals("assistant"), text));
          last = content;
        }
        case "system", "developer" -> {
          // not obeyed: Amal's rules are its own
        }
        default -> throw refused(name + ".role", "must be user, assistant, system or developer");
      }
    }
    if (messages.isEmpty() || messages.get(messages.size() - 1).isAnswer()) {
      throw refused("messages", "must end with a message of the user");
    }
    return last;
  }

  private static MessageText text(ChatMessage asked, String param) {
    try {
      return new MessageText(asked.text());
    } catch (InvalidValue e) {
      throw refused(param, e.rule());
    }
  }

  private static Optional<String> person(JsonNode body) {
    for (String field : List.of("safety_identifier", "user")) {
      JsonNode named = body.path(field);
      if (named.isTextual()) {
        return Optional.of(named.asText()).filter(name -> !name.isBlank());
      }
      if (!named.isNull() && !named.isMissingNode()) {
        throw refused(field, "must be a text");
      }
    }
    return Optional.empty();
  }

  private static boolean flag(JsonNode body, String field) {
    JsonNode flag = body.path(field);
    if (!flag.isBoolean() && !flag.isNull() && !flag.isMissingNode()) {
      throw refused(field, "must be true or false");
    }
    return flag.asBoolean(false);
  }

  private static RequestRefused refused(String param, String rule) {
    return new RequestRefused(ProblemType.INVALID_VALUE, param, rule);
  }
}
