package dz.amal.http.openai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in one piece, in OpenAI's shape. */
record Completion(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    Usage usage,
    AmalField amal) {

  Completion {
    choices = List.copyOf(choices);
  }

  /** The only answer there is. */
  record Choice(int index, ChatMessage message, @Nullable Object logprobs, String finishReason) {}

  /** What is said. */
  record ChatMessage(
      String role, String content, @Nullable String refusal, List<Annotation> annotations) {

    ChatMessage {
      annotations = List.copyOf(annotations);
    }
  }

  static Completion of(Head head, Answer answer) {
    return new Completion(
        head.id(),
        "chat.completion",
        head.created(),
        head.model(),
        List.of(
            new Choice(
                0,
                new ChatMessage("assistant", answer.text(), null, answer.annotations()),
                null,
                "stop")),
        answer.usage(),
        answer.amal());
  }
}
