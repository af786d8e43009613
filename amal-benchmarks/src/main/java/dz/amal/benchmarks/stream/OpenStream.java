package dz.amal.benchmarks.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One stream as its client reads it, line by line. The sizes of chunks are lines like others, which
 * say nothing. Used by one thread at a time.
 */
final class OpenStream {

  private static final String EVENT = "event: ";
  private static final String DATA = "data: ";

  private final String question;
  private final List<Heard> heard = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private String event = "";
  private String status = "";
  private long doneAt;
  private boolean isRefused;

  /**
   * A piece of the answer.
   *
   * @param nanos when it was read
   */
  record Heard(String data, long nanos) {}

  OpenStream(String question) {
    this.question = question;
  }

  String question() {
    return question;
  }

  /** The pieces of the answer, in their order. */
  List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** Whether it has ended as it should. */
  boolean isDone() {
    return doneAt != 0;
  }

  /** Whether nothing more will come. */
  boolean isOver() {
    return isDone() || isRefused;
  }

  /** What it was answered with at first. */
  String status() {
    return status;
  }

  /** Nothing more will come. */
  void broken() {
    isRefused |= !isDone();
  }

  void read(ByteBuffer bytes, long nanos) {
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\n') {
        take(line.toString(StandardCharsets.UTF_8).stripTrailing(), nanos);
        line.reset();
      } else {
        line.write(next);
      }
    }
  }

  private void take(String text, long nanos) {
    if (status.isEmpty()) {
      status = text;
      isRefused = !text.contains(" 200");
    } else if (text.startsWith(EVENT)) {
      event = text.substring(EVENT.length());
    } else if (text.startsWith(DATA)) {
      take(event, text.substring(DATA.length()), nanos);
    }
  }

  private void take(String name, String data, long nanos) {
    switch (name) {
      case "token" -> heard.add(new Heard(data, nanos));
      case "done" -> doneAt = nanos;
      case "error" -> isRefused = true;
      default -> {}
    }
  }
}
