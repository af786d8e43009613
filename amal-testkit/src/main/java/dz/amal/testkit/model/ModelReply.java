package dz.amal.testkit.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What the double answers, and how. Immutable; each method that changes something returns another
 * reply.
 *
 * @param status of HTTP
 * @param pieces what a chat says, in the pieces of its stream
 * @param body instead of what the API would send; empty for that
 * @param latency before the first byte
 * @param rhythm between two pieces
 * @param usage tokens given and taken; empty to say nothing about it
 * @param finish why it ended, as {@code stop}
 * @param retryAfter in seconds
 * @param dimension of embeddings
 * @param padding how many bytes of nothing come first
 * @param end whether it is told to its end
 */
public record ModelReply(
    int status,
    Function<ModelRequest, List<String>> pieces,
    Optional<String> body,
    Duration latency,
    Duration rhythm,
    Optional<Usage> usage,
    String finish,
    OptionalInt retryAfter,
    int dimension,
    long padding,
    End end) {

  private static final int DIMENSION = 1536;
  private static final int MILLION = 1_000_000;

  /** Tokens. */
  public record Usage(int prompt, int completion) {}

  /** How an answer ends. */
  public enum End {
    /** As it should. */
    WHOLE,
    /** The connection breaks off after its pieces. */
    BROKEN,
    /** After the headers nothing comes, and the connection stays. */
    SILENT_AFTER_HEADERS,
    /** Nothing comes at all, and the connection stays. */
    SILENT,
    /** It goes well, but without any choice. */
    NO_CHOICES
  }

  /** Says this, in these pieces. */
  public static ModelReply saying(String... pieces) {
    return of(request -> List.of(pieces));
  }

  /** Says what a request calls for. */
  public static ModelReply of(Function<ModelRequest, List<String>> pieces) {
    return new ModelReply(
        200,
        pieces,
        Optional.empty(),
        Duration.ZERO,
        Duration.ZERO,
        Optional.of(new Usage(100, 20)),
        "stop",
        OptionalInt.empty(),
        DIMENSION,
        0,
        End.WHOLE);
  }

  /** Says these lines word by word. */
  public static ModelReply lines(String... lines) {
    return saying(byWord(String.join("\n", lines) + "\n"));
  }

  /** A line of a draft: a sentence that quotes a passage, which is counted from 1. */
  public static String sentence(String text, int passage, String quote) {
    return "{\"text\": %s, \"quotes\": [{\"passage\": %d, \"quote\": %s}]}"
        .formatted(JsonText.quoted(text), passage, JsonText.quoted(quote));
  }

  /** Quotes the first sentence of the first passage it is given; says nothing without one. */
  public static ModelReply quotingTheFirstPassage() {
    return of(
        request ->
            List.of(
                byWord(
                    request
                        .firstSentence()
                        .map(sentence -> sentence(sentence, 1, sentence) + "\n")
                        .orElse("{\"none\": true}\n"))));
  }

  /** Refuses with a status, and with an error as the API has it. */
  public static ModelReply refusing(int status) {
    return refusing(status, "some_code");
  }

  /** As above, with the error's code. */
  public static ModelReply refusing(int status, String code) {
    return body(("{\"error\": {\"message\": \"no\", \"type\": \"some_error\","
                + " \"param\": null, \"code\": %s}}")
            .formatted(JsonText.quoted(code)))
        .status(status);
  }

  /** Sends this, whatever was asked. */
  public static ModelReply body(String body) {
    return new Changed(saying()).body(body);
  }

  /** Sends more than anybody wants to read. */
  public static ModelReply ofMegabytes(int megabytes) {
    return new Changed(saying("word ")).padding((long) megabytes * MILLION);
  }

  /** Sends headers, and then nothing. */
  public static ModelReply silentAfterHeaders() {
    return new Changed(saying()).end(End.SILENT_AFTER_HEADERS);
  }

  /** Takes the request, and sends nothing. */
  public static ModelReply silent() {
    return new Changed(saying()).end(End.SILENT);
  }

  /** Sends an answer without choices. */
  public static ModelReply withoutChoices() {
    return new Changed(saying()).end(End.NO_CHOICES);
  }

  /** Sends embeddings of this dimension. */
  public static ModelReply ofDimension(int dimension) {
    return new Changed(saying()).dimension(dimension);
  }

  /** The same with another status. */
  public ModelReply status(int other) {
    return new Changed(this).status(other);
  }

  /** The same after that long. */
  public ModelReply after(Duration time) {
    return new Changed(this).latency(time);
  }

  /** The same with that long between two pieces. */
  public ModelReply every(Duration time) {
    return new Changed(this).rhythm(time);
  }

  /** The same, which wants to be asked again after some seconds. */
  public ModelReply retryAfter(int seconds) {
    return new Changed(this).retryAfter(seconds);
  }

  /** The same, which says that it took so many tokens. */
  public ModelReply costing(int prompt, int completion) {
    return new Changed(this).usage(Optional.of(new Usage(prompt, completion)));
  }

  /** The same, which does not say what it took. */
  public ModelReply withoutUsage() {
    return new Changed(this).usage(Optional.empty());
  }

  /** The same, which ends for this reason. */
  public ModelReply finishing(String reason) {
    return new Changed(this).finish(reason);
  }

  /** The same, which breaks off after its pieces. */
  public ModelReply brokenOff() {
    return new Changed(this).end(End.BROKEN);
  }

  private static String[] byWord(String text) {
    List<String> pieces = new ArrayList<>(Arrays.asList(text.split("(?<= )", -1)));
    return pieces.toArray(String[]::new);
  }

  /** Changes one thing at a time. */
  private record Changed(ModelReply from) {

    ModelReply status(int status) {
      return with(status, from.body, from.latency, from.rhythm, from.usage, from.finish);
    }

    ModelReply body(String body) {
      return with(
          from.status, Optional.of(body), from.latency, from.rhythm, from.usage, from.finish);
    }

    ModelReply latency(Duration latency) {
      return with(from.status, from.body, latency, from.rhythm, from.usage, from.finish);
    }

    ModelReply rhythm(Duration rhythm) {
      return with(from.status, from.body, from.latency, rhythm, from.usage, from.finish);
    }

    ModelReply usage(Optional<Usage> usage) {
      return with(from.status, from.body, from.latency, from.rhythm, usage, from.finish);
    }

    ModelReply finish(String finish) {
      return with(from.status, from.body, from.latency, from.rhythm, from.usage, finish);
    }

    ModelReply retryAfter(int seconds) {
      return ending(OptionalInt.of(seconds), from.dimension, from.padding, from.end);
    }

    ModelReply dimension(int dimension) {
      return ending(from.retryAfter, dimension, from.padding, from.end);
    }

    ModelReply padding(long padding) {
      return ending(from.retryAfter, from.dimension, padding, from.end);
    }

    ModelReply end(End end) {
      return ending(from.retryAfter, from.dimension, from.padding, end);
    }

    private ModelReply with(
        int status,
        Optional<String> body,
        Duration latency,
        Duration rhythm,
        Optional<Usage> usage,
        String finish) {
      return new ModelReply(
          status,
          from.pieces,
          body,
          latency,
          rhythm,
          usage,
          finish,
          from.retryAfter,
          from.dimension,
          from.padding,
          from.end);
    }

    private ModelReply ending(OptionalInt retryAfter, int dimension, long padding, End end) {
      return new ModelReply(
          from.status,
          from.pieces,
          from.body,
          from.latency,
          from.rhythm,
          from.usage,
          from.finish,
          retryAfter,
          dimension,
          padding,
          end);
    }
  }
}
