package dz.amal.http.stream;

import dz.amal.domain.notification.Bell;
import dz.amal.http.request.Json;
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
import java.util.stream.Collectors;

/**
 * One connection that is told what is new. However often it is woken, one thread at a time writes
 * to it, and one that reads slowly holds up no other.
 */
public final class LiveStream {

  private static final String HEARTBEAT = ": here\n\n";

  /** Half an hour of heartbeats; then the client comes back and shows again who it is. */
  private static final int MOST_BEATS = 180;

  private final HttpServletResponse response;
  private final Json json;
  private final Predicate<Bell.Ring> concerns;
  private final News news;
  private final Executor threads;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean isBeating = new AtomicBoolean();
  private final AtomicInteger beats = new AtomicInteger();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private LiveStream(
      HttpServletResponse response,
      Json json,
      Predicate<Bell.Ring> concerns,
      News news,
      Executor threads) {
    this.response = response;
    this.json = json;
    this.concerns = concerns;
    this.news = news;
    this.threads = threads;
  }

  /** Begins the answer to a request, which goes on after its handler has returned. */
  static LiveStream begin(
      HttpServletResponse response,
      Json json,
      Predicate<Bell.Ring> concerns,
      News news,
      Executor threads,
      String opening) {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    LiveStream stream = new LiveStream(response, json, concerns, news, threads);
    stream.write(opening);
    stream.wake();
    return stream;
  }

  /** Completes when the stream has ended, and with it the answer to the request. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  boolean concerns(Bell.Ring ring) {
    return concerns.test(ring);
  }

  /** Whether it has ended. */
  public boolean isOver() {
    return ended.isDone();
  }

  /** Looks for news, soon. */
  public void wake() {
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
      boolean isEnding = news.isEnding();
      List<LiveEvent> some = news.next();
      while (!some.isEmpty() && !isOver()) {
        write(some.stream().map(this::text).collect(Collectors.joining()));
        isEnding = news.isEnding();
        some = news.next();
      }
      if (isEnding) {
        end();
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
