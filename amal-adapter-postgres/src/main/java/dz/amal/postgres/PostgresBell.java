package dz.amal.postgres;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.notification.Bell;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings by {@code NOTIFY}, hears by {@code LISTEN}. Rings go out over a connection of their own
 * after what they tell of has committed: inside that transaction, PostgreSQL would let one commit
 * after the other and no two at once. Rings that wait together go out together.
 *
 * <p>Nothing connects before somebody rings or listens. What cannot be sent is dropped: {@link
 * Bell} allows for it.
 */
final class PostgresBell implements Bell, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresBell.class);
  private static final String CHANNEL = "amal";
  private static final int MOST_WAITING = 10_000;
  private static final int LOOK_MILLIS = 500;
  private static final Duration BETWEEN_CONNECTIONS = Duration.ofSeconds(2);

  /** Where connections come from. */
  interface Connections {
    Connection open() throws SQLException;
  }

  private final Connections connections;
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final List<Consumer<Ring>> listeners = new CopyOnWriteArrayList<>();
  private @Nullable Thread sender;
  private @Nullable Thread listener;
  private volatile boolean isClosed;
  private volatile boolean isHeard;

  PostgresBell(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void ring(Ring ring) {
    start();
    if (!waiting.offer(write(ring))) {
      waiting.clear(); // nobody has sent for long: let everybody look for themselves
      waiting.offer(write(Ring.of(Topic.EVERYTHING)));
    }
  }

  @Override
  public Runnable listen(Consumer<Ring> newListener) {
    listeners.add(newListener);
    startListening();
    return () -> listeners.remove(newListener);
  }

  private synchronized void start() {
    if (sender == null && !isClosed) {
      sender = daemon("amal-bell-ring", this::send);
    }
  }

  private synchronized void startListening() {
    if (listener == null && !isClosed) {
      listener = daemon("amal-bell-listen", this::hear);
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private interface Conversing {
    void over(Connection connection) throws SQLException, InterruptedException;
  }

  /** Over one connection after the other, until this is closed. */
  private void keepConnected(Conversing conversing) {
    while (!isClosed) {
      try (Connection connection = connections.open()) {
        conversing.over(connection);
      } catch (SQLException e) {
        LOG.debug("the bell has lost its connection, SQLSTATE {}", e.getSQLState());
        pause();
      } catch (InterruptedException e) {
        return; // closed
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_CONNECTIONS.toMillis());
    } catch (InterruptedException e) {
      isClosed = true;
    }
  }

  private void send() {
    keepConnected(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT pg_notify('" + CHANNEL + "', ring) FROM unnest(?) AS ring")) {
            while (!isClosed) {
              Set<String> rings = new LinkedHashSet<>();
              rings.add(waiting.take());
              waiting.drainTo(rings);
              statement.setArray(1, connection.createArrayOf("text", rings.toArray()));
              statement.execute();
            }
          }
        });
  }

  private void hear() {
    keepConnected(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
          }
          pass(Ring.of(Topic.EVERYTHING)); // whatever rang while we were away
          isHeard = true;
          try {
            hear(connection.unwrap(PGConnection.class));
          } finally {
            isHeard = false;
          }
        });
  }

  private void hear(PGConnection postgres) throws SQLException {
    while (!isClosed) {
      PGNotification[] heard = postgres.getNotifications(LOOK_MILLIS);
      if (heard != null) {
        for (PGNotification notification : heard) {
          read(notification.getParameter()).ifPresent(this::pass);
        }
      }
    }
  }

  @Override
  public boolean isHeard() {
    return isHeard;
  }

  private void pass(Ring ring) {
    for (Consumer<Ring> each : listeners) {
      try {
        each.accept(ring);
      } catch (RuntimeException e) {
        LOG.warn("a listener could not hear the bell: {}", e.getClass().getName());
      }
    }
  }

  private static String write(Ring ring) {
    String topic = ring.topic().name().toLowerCase(Locale.ROOT);
    return ring.conversation()
        .map(ConversationId::toString)
        .or(ring::session)
        .map(about -> topic + " " + about)
        .orElse(topic);
  }

  /** Empty for what another version rings. */
  private static Optional<Ring> read(String text) {
    String[] parts = text.split(" ", 2);
    try {
      Topic topic = Topic.valueOf(parts[0].toUpperCase(Locale.ROOT));
      return Optional.of(
          switch (topic) {
            case CONVERSATION -> Ring.in(new ConversationId(UUID.fromString(parts[1])));
            case SESSION -> Ring.ofSession(parts[1]);
            default -> Ring.of(topic);
          });
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    isClosed = true;
    synchronized (this) {
      for (Thread thread : new Thread[] {sender, listener}) {
        if (thread != null) {
          thread.interrupt();
        }
      }
    }
  }
}
