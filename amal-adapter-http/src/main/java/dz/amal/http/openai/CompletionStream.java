package dz.amal.http.openai;

import dz.amal.http.problem.Problem;
import dz.amal.http.request.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An answer as OpenAI streams it: chunks as they come, and a comment now and then while nothing
 * does. Nothing is sent before there is something to say, so that what goes wrong until then has
 * its own status. A client that leaves does not stop its turn. Thread-safe.
 */
final class CompletionStream {

  private static final String HEARTBEAT = ": here\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  private final HttpServletResponse response;
  private final Json json;
  private final Head head;
  private final ReentrantLock lock = new ReentrantLock();
  private final StringBuilder sent = new StringBuilder();
  private boolean isOpen;
  private boolean hasBegun;
  private boolean isOver;

  CompletionStream(HttpServletResponse response, Json json, Head head) {
    this.response = response;
    this.json = json;
    this.head = head;
  }

  /** Whether nothing more is to be sent. */
  boolean isOver() {
    lock.lock();
    try {
      return isOver;
    } finally {
      lock.unlock();
    }
  }

  /** The next piece of the answer. */
  void say(String piece) {
    lock.lock();
    try {
      begin();
      sent.append(piece);
      send(Chunk.text(head, piece));
    } finally {
      lock.unlock();
    }
  }

  /** Says that we are still here, unless something is being sent anyway. */
  void beat() {
    if (lock.tryLock()) {
      try {
        if (!isOver) {
          write(HEARTBEAT);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** The rest of the answer, and its end. */
  void complete(Answer answer, boolean includesUsage) {
    lock.lock();
    try {
      begin();
      String rest = answer.text().substring(sent.length());
      if (!rest.isEmpty()) {
        send(Chunk.text(head, rest));
      }
      if (!answer.annotations().isEmpty()) {
        send(Chunk.annotations(head, answer.annotations()));
      }
      send(Chunk.end(head, answer.amal()));
      if (includesUsage) {
        send(Chunk.usage(head, answer.usage()));
      }
      write(DONE);
      isOver = true;
    } finally {
      lock.unlock();
    }
  }

  /** Says that something went wrong behind the beginning. */
  void fail(Problem problem) {
    lock.lock();
    try {
      send(OpenAiError.of(problem));
      isOver = true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends it if nothing has been sent, so that it can be answered otherwise; says whether so. */
  boolean withdraw() {
    lock.lock();
    try {
      isOver = isOver || !isOpen;
      return !isOpen;
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    if (!hasBegun) {
      hasBegun = true;
      send(Chunk.begin(head));
    }
  }

  private void send(Object data) {
    write("data: " + json.write(data) + "\n\n");
  }

  private void write(String text) {
    if (isOver) {
      return;
    }
    if (!isOpen) {
      isOpen = true;
      response.setStatus(HttpServletResponse.SC_OK);
      response.setContentType("text/event-stream; charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
    }
    try {
      OutputStream out = response.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException | IllegalStateException e) {
      isOver = true;
    }
  }
}
