package dz.amal.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A mail server that answers what a test wants, to one command after the other. */
final class ScriptedMailServer implements AutoCloseable {

  /** In an answer's place: the connection is closed. */
  static final String HANG_UP = "";

  private static final int BACKLOG = 5;

  private final Map<String, String> answers =
      new HashMap<>(
          Map.of(
              "greeting", "220 ready",
              "EHLO", "250-ready\r\n250 8BITMIME",
              "MAIL", "250 2.1.0 fine",
              "RCPT", "250 2.1.5 fine",
              "DATA", "354 go on",
              ".", "250 2.0.0 taken",
              "QUIT", "221 2.0.0 bye"));

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;

  ScriptedMailServer() {
    this(ServerSocketFactory.getDefault());
  }

  /** With sockets of one's own, as for TLS. */
  ScriptedMailServer(ServerSocketFactory sockets) {
    try {
      socket = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ScriptedMailServer answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  ScriptedMailServer start() {
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> received() {
    return received;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        talk(connection);
      } catch (IOException e) {
        // the client or the test has ended it
      }
    }
  }

  private void talk(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    Writer out = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8);
    String answer = say(out, "greeting");
    while (!answer.equals(HANG_UP)) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      received.add(line);
      boolean isInLetter = answer.startsWith("354") && !line.equals(".");
      answer = isInLetter ? answer : say(out, line.split(" ", 2)[0]);
    }
  }

  private String say(Writer out, String command) throws IOException {
    String answer = answers.getOrDefault(command, "502 5.5.1 unknown");
    if (!answer.equals(HANG_UP)) {
      out.write(answer + "\r\n");
      out.flush();
    }
    return answer;
  }
}
