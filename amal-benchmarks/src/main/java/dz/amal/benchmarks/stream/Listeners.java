package dz.amal.benchmarks.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All clients of the streams: a socket each, and one thread for all, so that they cost little. */
final class Listeners implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final long LOOK_MILLIS = 5;

  private final Selector selector;
  private final List<SocketChannel> sockets = new ArrayList<>();
  private final List<OpenStream> streams = new ArrayList<>();

  /** What is to be done meanwhile, by the same thread: it must be quick. */
  @FunctionalInterface
  interface Meanwhile {
    void look(long over);
  }

  /** Connects, and asks nothing yet. */
  Listeners(int port, List<String> questions) throws IOException {
    selector = Selector.open();
    for (String question : questions) {
      SocketChannel socket =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      OpenStream stream = new OpenStream(question);
      sockets.add(socket);
      streams.add(stream);
    }
  }

  List<OpenStream> streams() {
    return streams;
  }

  /** Asks all questions at once; returns when all streams are over, or the time is. */
  void listen(List<Conversations.Place> places, long patienceNanos, Meanwhile meanwhile)
      throws IOException {
    for (int i = 0; i < sockets.size(); i++) {
      SocketChannel socket = sockets.get(i);
      ByteBuffer request = request(places.get(i), streams.get(i).question());
      while (request.hasRemaining()) {
        socket.write(request);
      }
      socket.configureBlocking(false);
      socket.register(selector, SelectionKey.OP_READ, streams.get(i));
    }
    long end = System.nanoTime() + patienceNanos;
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    long over = 0;
    while (over < streams.size() && System.nanoTime() < end) {
      selector.select(LOOK_MILLIS);
      for (SelectionKey key : selector.selectedKeys()) {
        read(key, buffer);
      }
      selector.selectedKeys().clear();
      over = streams.stream().filter(OpenStream::isOver).count();
      meanwhile.look(over);
    }
  }

  private static void read(SelectionKey key, ByteBuffer buffer) throws IOException {
    OpenStream stream = (OpenStream) key.attachment();
    buffer.clear();
    int count = ((SocketChannel) key.channel()).read(buffer);
    long now = System.nanoTime();
    if (count < 0) {
      stream.broken();
      key.cancel();
      return;
    }
    stream.read(buffer.flip(), now);
  }

  private static ByteBuffer request(Conversations.Place place, String question) {
    byte[] body = ("{\"content\": \"" + question + "\"}").getBytes(StandardCharsets.UTF_8);
    String head =
        String.format(
                Locale.ROOT,
                """
                POST %s HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Accept: text/event-stream
                Content-Type: application/json
                Content-Length: %d

                """,
                place.path(),
                place.token(),
                body.length)
            .replace("\n", "\r\n");
    return ByteBuffer.allocate(head.length() + body.length)
        .put(head.getBytes(StandardCharsets.UTF_8))
        .put(body)
        .flip();
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (SocketChannel socket : sockets) {
      socket.close();
    }
  }
}
