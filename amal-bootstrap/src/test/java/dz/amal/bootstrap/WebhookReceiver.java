package dz.amal.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Another program: takes calls at {@code /log}, and has none of it at {@code /down}. */
final class WebhookReceiver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NO_CONTENT = 204;
  private static final int UNAVAILABLE = 503;
  private static final long PATIENCE_SECONDS = 150;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
  private final Semaphore arrivals = new Semaphore(0);

  WebhookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/log",
        exchange -> {
          try (InputStream body = exchange.getRequestBody()) {
            calls.add(JSON.readTree(body));
          }
          exchange.sendResponseHeaders(NO_CONTENT, -1);
          exchange.close();
          arrivals.release();
        });
    server.createContext(
        "/down",
        exchange -> {
          exchange.sendResponseHeaders(UNAVAILABLE, -1);
          exchange.close();
        });
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** What was told so far, in its order. */
  List<JsonNode> calls() {
    return List.copyOf(calls);
  }

  /** Waits until what was told is so. */
  void waitUntil(Predicate<List<JsonNode>> isSo) {
    try {
      while (!isSo.test(calls())) {
        if (!arrivals.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new AssertionError("nothing more was told, after " + calls.size() + " calls");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
