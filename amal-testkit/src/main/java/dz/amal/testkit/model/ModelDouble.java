package dz.amal.testkit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An endpoint with a model that a test has written the script of: what it says, how fast, and how
 * it fails. It runs on this machine, on a port that was free, with a small thread for each
 * connection. Thread-safe.
 */
public final class ModelDouble implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 1_000;
  private static final long STACK = 256 << 10;
  private static final int REMEMBERED = 10_000;

  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Deque<ModelReply> next = new ConcurrentLinkedDeque<>();
  private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private volatile ModelReply chat = ModelReply.quotingTheFirstPassage();
  private volatile ModelReply embeddings = ModelReply.saying();
  private volatile ModelReply moderation = ModelReply.saying("0.0");
  private volatile boolean isRemembering = true;

  private ModelDouble(ServerSocket server) {
    this.server = server;
  }

  /** Starts one, which quotes the first passage it is given. */
  public static ModelDouble start() {
    try {
      ModelDouble model =
          new ModelDouble(new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK)));
      model.run("model-double", model::accept);
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to set as the address of models. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  /** The same, as if it spoke TLS; it does not. */
  public URI baseUrlOfTls() {
    return URI.create("https://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  /** Answers every chat so from now on. */
  public ModelDouble answers(ModelReply reply) {
    chat = reply;
    return this;
  }

  /** Answers every request for embeddings so from now on. */
  public ModelDouble embeds(ModelReply reply) {
    embeddings = reply;
    return this;
  }

  /** Takes every text to be this near to self-harm from now on, 0 to 1. */
  public ModelDouble moderates(double harm) {
    return moderates(ModelReply.saying(String.valueOf(harm)));
  }

  /** Answers every request for moderation so from now on. */
  public ModelDouble moderates(ModelReply reply) {
    moderation = reply;
    return this;
  }

  /** Answers the next requests so, whatever they are for, before all else. */
  public ModelDouble next(ModelReply... replies) {
    next.addAll(List.of(replies));
    return this;
  }

  /** Remembers no requests from now on, for a long run. */
  public ModelDouble forgetful() {
    isRemembering = false;
    return this;
  }

  /** What it was asked so far, in the order in which that came. */
  public List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  /** What it was asked last. */
  public ModelRequest lastRequest() {
    return requests.get(requests.size() - 1);
  }

  /** How many connections were opened so far. */
  public int connections() {
    return connections.get();
  }

  /** How many clients have hung up in the middle of an answer. */
  public int left() {
    return left.get();
  }

  /** Ends every connection. */
  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ModelReply replyTo(ModelRequest request) {
    if (isRemembering && requests.size() < REMEMBERED) {
      requests.add(request);
    }
    ModelReply scripted = next.poll();
    if (scripted != null) {
      return scripted;
    }
    if (request.isFor("/embeddings")) {
      return embeddings;
    }
    return request.isFor("/moderations") ? moderation : chat;
  }

  void hungUp() {
    left.incrementAndGet();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        sockets.add(socket);
        run("model-double-connection", () -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      new DoubleConnection(this, socket).serve();
    } catch (IOException e) {
      return; // the client has left, or the test is over
    } finally {
      sockets.remove(socket);
    }
  }

  private void run(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, STACK);
    thread.setDaemon(true);
    thread.start();
  }
}
