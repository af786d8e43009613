package dz.amal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a client and PostgreSQL and counts, for each transaction that is committed, how
 * often the client had to wait for an answer: the round trips over the wire.
 */
final class CountingRelay implements AutoCloseable {

  private final ServerSocket listening;
  private final int serverPort;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Transaction> transactions = new CopyOnWriteArrayList<>();

  CountingRelay(int serverPort) {
    this.serverPort = serverPort;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private record Transaction(String statements, int trips) {}

  /**
   * The round trips of each transaction that named this table and was committed since this was last
   * asked. What runs by itself commits too, whenever it likes, and names others.
   */
  List<Integer> transactionsOn(String table) {
    List<Transaction> counted = List.copyOf(transactions);
    transactions.clear();
    return counted.stream()
        .filter(transaction -> transaction.statements().contains(table))
        .map(Transaction::trips)
        .toList();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listening.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
      sockets.add(client);
      sockets.add(server);
      Conversation conversation = new Conversation();
      start(() -> pump(client, server, conversation::asks));
      start(() -> pump(server, client, bytes -> conversation.answers()));
    }
  }

  private interface Listener {
    void hear(String bytes);
  }

  private static void pump(Socket from, Socket to, Listener listener) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] buffer = new byte[65_536];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      listener.hear(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      out.write(buffer, 0, read);
      out.flush();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // Closed: the test is over, or the client has hung up.
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  /** One connection. Whatever a client sends before it is answered is one trip. */
  private final class Conversation {

    private boolean isAnswered = true;
    private boolean isInTransaction;
    private int trips;
    private final StringBuilder statements = new StringBuilder();

    synchronized void asks(String bytes) {
      if (bytes.contains("BEGIN")) {
        isInTransaction = true;
        trips = 0;
        statements.setLength(0);
      }
      if (isInTransaction) {
        statements.append(bytes);
      }
      if (isAnswered || trips == 0) {
        trips++;
      }
      isAnswered = false;
      if (isInTransaction && bytes.contains("COMMIT")) {
        isInTransaction = false;
        transactions.add(new Transaction(statements.toString(), trips));
        statements.setLength(0);
      }
    }

    synchronized void answers() {
      isAnswered = true;
    }
  }
}
