package dz.amal.http.live;

import dz.amal.domain.notification.Bell;
import dz.amal.http.request.Json;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One connection that is told what is new. However often it is woken, one thread at a time writes
 * to it, and one that reads slowly holds up no other.
 */
final class LiveStream {

  /** How browsers should come back: after two seconds. */
  private static final String OPENING = "retry: 2000\n\n";

  private static final String HEARTBEAT = ": here\n\n";

  /** Half an hour of heartbeats; then the client comes back and shows again who it is. */
  private static final int MOST_BEATS = 180;

  private final HttpServletResponse response;
  private final Json json;
  private final Predicate<Bell.Ring> concerns;
  private final Supplier<List<LiveEvent>> news;
  private final Executor threads;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean isBeating = new AtomicBoolean();
  private final AtomicInteger beats = new AtomicInteger();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private LiveStream(
      HttpServletResponse response,
      Json json,
      Predicate<Bell.Ring> concerns,
      Supplier<List<LiveEvent>> news,
      Executor threads) {
    this.response = response;
    this.json = json;
    this.concerns = concerns;
    this.news = news;
    this.threads = threads;
  }

  /** Begins the answer to a request, which goes on after its handler has returned. */
  static LiveStream begin(
      Context context,
      Json json,
      Predicate<Bell.Ring> concerns,
      Supplier<List<LiveEvent>> news,
      Executor threads) {
    HttpServletResponse response = context.res();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    LiveStream stream = new LiveStream(response, json, concerns, news, threads);
    context.future(stream::open);
    return stream;
  }

  private CompletableFuture<Void> open() {
    write(OPENING);
    wake();
    return ended;
  }

  boolean concerns(Bell.Ring ring) {
    return concerns.test(ring);
  }

  boolean isOver() {
    return ended.isDone();
  }

  /** Looks for news, soon. */
  void wake() {
    if (calls.getAndIncrement() == 0) {
      threads.execute(this::tell);
    }
  }

  /** Says that we are still here, which also finds out whether the other side is. */
  void beat() {
    if (beats.incrementAndGet() > MOST_BEATS) {
      end();
    }
    isBeating.set(true);
    wake();
  }

  private void tell() {
    int answered = 0;
    do {
      answered = calls.get();
      tellAll();
    } while (calls.addAndGet(-answered) > 0);
  }

  private void tellAll() {
    if (isBeating.getAndSet(false)) {
      write(HEARTBEAT);
    }
    try {
      List<LiveEvent> some = news.get();
      while (!some.isEmpty() && !isOver()) {
        some.forEach(event -> write(text(event)));
        some = news.get();
      }
    } catch (RuntimeException e) {
      end(); // the client comes back with what it has seen last
    }
  }

  private String text(LiveEvent event) {
    return "id: "
        + event.id()
        + "\nevent: "
        + event.name()
        + "\ndata: "
        + json.write(event.data())
        + "\n\n";
  }

  private void write(String text) {
    if (isOver()) {
      return;
    }
    try {
      OutputStream out = response.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException | IllegalStateException e) {
      end();
    }
  }

  /** Ends the answer. */
  void end() {
    ended.complete(null);
  }
}
