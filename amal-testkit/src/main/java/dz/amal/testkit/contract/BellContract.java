package dz.amal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.notification.Bell.Ring;
import dz.amal.domain.notification.Bell.Topic;
import dz.amal.domain.store.Stores;
import dz.amal.domain.ticket.TicketId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@code Bell} promises, and what rings it. */
public interface BellContract {

  /** How long is waited for a ring. */
  int PATIENCE_SECONDS = 20;

  /** All stores of one database, empty at first; the same throughout a test. */
  Stores stores();

  /** The same database as another node sees it; the same stores where there is one process only. */
  Stores otherNode();

  @Test
  default void isHeardOnEveryNode() {
    BlockingQueue<Ring> heard = listening(otherNode());
    stores().bell().ring(Ring.of(Topic.DESK));

    await(heard, Ring.of(Topic.DESK));
  }

  @Test
  default void saysInWhichConversationSomethingWasWritten() {
    BlockingQueue<Ring> heard = listening(otherNode());
    Given given = new Given(stores());
    ConversationId conversation = given.aConversation().id();
    given.aMessageIn(conversation);

    await(heard, Ring.in(conversation));
  }

  @Test
  default void ringsForTheOutboxWhenWhatIsInItIsThere() {
    Given given = new Given(stores());
    TicketId ticket = given.aTicketOf(given.aGuest().id()).id();
    BlockingQueue<Integer> waiting = new LinkedBlockingQueue<>();
    CountingStart started = new CountingStart();
    stores()
        .bell()
        .listen(
            ring -> {
              started.heard();
              if (ring.topic() == Topic.OUTBOX) {
                waiting.add(otherNode().outbox().pending(10).size());
              }
            });
    started.ringUntilHeard(stores());
    stores()
        .transactions()
        .runInTransaction(() -> stores().outbox().add(given.desk().aNotificationOf(ticket)));

    assertThat(poll(waiting)).isEqualTo(1);
  }

  @Test
  default void isSilentForWhatWasNotStored() {
    Given given = new Given(stores());
    TicketId ticket = given.aTicketOf(given.aGuest().id()).id();
    BlockingQueue<Ring> heard = listening(stores());
    try {
      stores()
          .transactions()
          .runInTransaction(
              () -> {
                stores().outbox().add(given.desk().aNotificationOf(ticket));
                throw new IllegalStateException("given up");
              });
    } catch (IllegalStateException e) {
      stores().bell().ring(Ring.of(Topic.DESK));
    }

    assertThat(until(heard, Ring.of(Topic.DESK))).isNotEqualTo(Ring.of(Topic.OUTBOX));
  }

  @Test
  default void isNotHeardAnyMoreByWhoHasStoppedListening() {
    BlockingQueue<Ring> stopped = new LinkedBlockingQueue<>();
    stores().bell().listen(stopped::add).run();
    BlockingQueue<Ring> heard = listening(stores());
    stores().bell().ring(Ring.of(Topic.DESK));
    await(heard, Ring.of(Topic.DESK));

    assertThat(stopped).doesNotContain(Ring.of(Topic.DESK));
  }

  private static BlockingQueue<Ring> listening(Stores stores) {
    BlockingQueue<Ring> heard = new LinkedBlockingQueue<>();
    CountingStart started = new CountingStart();
    stores
        .bell()
        .listen(
            ring -> {
              started.heard();
              heard.add(ring);
            });
    started.ringUntilHeard(stores);
    heard.clear();
    return heard;
  }

  /** Rings until the listener is connected, which may take a moment. */
  final class CountingStart {
    private final BlockingQueue<Boolean> first = new LinkedBlockingQueue<>();

    void heard() {
      first.add(true);
    }

    void ringUntilHeard(Stores stores) {
      try {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
          stores.bell().ring(Ring.of(Topic.EVERYTHING));
          if (first.poll(100, TimeUnit.MILLISECONDS) != null) {
            return;
          }
        }
        throw new AssertionError("nobody hears the bell");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  private static void await(BlockingQueue<Ring> heard, Ring expected) {
    Ring ring = until(heard, expected);
    while (!ring.equals(expected)) {
      ring = until(heard, expected);
    }
  }

  /** The next ring that is no leftover of the beginning. */
  private static Ring until(BlockingQueue<Ring> heard, Ring expected) {
    Ring ring = poll(heard);
    while (ring.topic() == Topic.EVERYTHING && expected.topic() != Topic.EVERYTHING) {
      ring = poll(heard);
    }
    return ring;
  }

  private static <T> T poll(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing was heard");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
