package dz.amal.testkit.model;

import dz.amal.testkit.model.ModelReply.End;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One client of the double, request after request. Used by one thread. */
final class DoubleConnection {

  private static final int FOR_EVER = 0;
  private static final int BLOCK = 64 << 10;

  private final ModelDouble model;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  DoubleConnection(ModelDouble model, Socket socket) throws IOException {
    this.model = model;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = new BufferedOutputStream(socket.getOutputStream());
  }

  /** Answers until the client or the script ends the connection. */
  void serve() throws IOException {
    while (true) {
      String first = line();
      if (first.isEmpty()) {
        return;
      }
      ModelRequest request = request(first);
      ModelReply reply = model.replyTo(request);
      try {
        if (!answer(request, reply)) {
          return;
        }
      } catch (IOException e) {
        model.hungUp();
        throw e;
      }
    }
  }

  private ModelRequest request(String first) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      String[] parts = header.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new ModelRequest(first.split(" ", 3)[1], headers, body);
  }

  /** A line without its end; empty at the end of the connection. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Whether the connection goes on. */
  private boolean answer(ModelRequest request, ModelReply reply) throws IOException {
    pause(reply.latency());
    if (reply.end() == End.SILENT) {
      waitForTheEnd();
    }
    boolean isStream = request.isStreamed() && reply.status() == 200 && reply.body().isEmpty();
    head(reply, isStream);
    if (reply.end() == End.SILENT_AFTER_HEADERS) {
      waitForTheEnd();
    }
    pad(reply.padding(), isStream ? ": " + ".".repeat(BLOCK - 3) + "\n" : " ".repeat(BLOCK));
    if (isStream) {
      for (String event : WireText.events(request, reply)) {
        chunk(event);
        pause(reply.rhythm());
      }
    } else {
      chunk(text(request, reply));
    }
    if (reply.end() == End.BROKEN) {
      return false;
    }
    write("0\r\n\r\n");
    out.flush();
    return true;
  }

  private static String text(ModelRequest request, ModelReply reply) {
    if (reply.body().isPresent()) {
      return reply.body().get();
    }
    if (request.isFor("/embeddings")) {
      return WireText.embeddings(request, reply);
    }
    if (request.isFor("/moderations")) {
      return WireText.moderation(request, reply);
    }
    return request.isFor("/models") ? WireText.models() : WireText.chat(request, reply);
  }

  private void head(ModelReply reply, boolean isStream) throws IOException {
    write("HTTP/1.1 " + reply.status() + " Scripted\r\n");
    write("Content-Type: " + (isStream ? "text/event-stream" : "application/json") + "\r\n");
    if (reply.retryAfter().isPresent()) {
      write("Retry-After: " + reply.retryAfter().getAsInt() + "\r\n");
    }
    write("Transfer-Encoding: chunked\r\n\r\n");
    out.flush();
  }

  private void chunk(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return; // would be the end
    }
    write(Integer.toHexString(bytes.length) + "\r\n");
    out.write(bytes);
    write("\r\n");
    out.flush();
  }

  /** Much that means nothing. */
  private void pad(long bytes, String block) throws IOException {
    for (long sent = 0; sent < bytes; sent += BLOCK) {
      chunk(block);
    }
  }

  /** Waits, but not for a client that leaves meanwhile. */
  private void pause(Duration time) throws IOException {
    if (time.toMillis() > 0) {
      socket.setSoTimeout((int) time.toMillis());
      listen();
      socket.setSoTimeout(FOR_EVER);
    }
  }

  private void waitForTheEnd() throws IOException {
    listen();
    throw new EOFException();
  }

  private void listen() throws IOException {
    try {
      if (in.read() < 0) {
        throw new EOFException("the client has left");
      }
      throw new IllegalStateException("a client that asks before it is answered");
    } catch (SocketTimeoutException e) {
      return; // still there
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
