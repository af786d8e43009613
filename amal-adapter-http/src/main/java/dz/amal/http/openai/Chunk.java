package dz.amal.http.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer, in OpenAI's shape.
 *
 * @param usage only in the last one, and only if it was asked for
 * @param amal only in the one that ends the answer
 */
record Chunk(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AmalField amal) {

  Chunk {
    choices = List.copyOf(choices);
  }

  /** What is added to the only answer there is. */
  record Choice(int index, Delta delta, @Nullable Object logprobs, @Nullable String finishReason) {}

  /** What is added. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delta(
      @Nullable String role, @Nullable String content, @Nullable List<Annotation> annotations) {}

  static Chunk begin(Head head) {
    return of(head, new Delta("assistant", "", null), null, null);
  }

  static Chunk text(Head head, String piece) {
    return of(head, new Delta(null, piece, null), null, null);
  }

  static Chunk annotations(Head head, List<Annotation> annotations) {
    return of(head, new Delta(null, null, annotations), null, null);
  }

  static Chunk end(Head head, AmalField amal) {
    return of(head, new Delta(null, null, null), "stop", amal);
  }

  static Chunk usage(Head head, Usage usage) {
    return new Chunk(
        head.id(), "chat.completion.chunk", head.created(), head.model(), List.of(), usage, null);
  }

  private static Chunk of(
      Head head, Delta delta, @Nullable String finishReason, @Nullable AmalField amal) {
    return new Chunk(
        head.id(),
        "chat.completion.chunk",
        head.created(),
        head.model(),
        List.of(new Choice(0, delta, null, finishReason)),
        null,
        amal);
  }
}
