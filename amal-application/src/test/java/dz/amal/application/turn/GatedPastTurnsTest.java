package dz.amal.application.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.Exchange;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.domain.turn.PastTurn;
import dz.amal.domain.turn.PastTurns;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GatedPastTurnsTest {

  private static final ConversationId CONVERSATION = new ConversationId(new UUID(0, 1));

  private final StoringGate gate = new StoringGate(1, Duration.ofMillis(1));
  private final PastTurns pastTurns = new GatedPastTurns(new Nothing(), gate);

  @Test
  void readsWhileThereIsAPlace() {
    assertThat(pastTurns.latest(CONVERSATION, 5)).isEmpty();
    assertThat(pastTurns.said(CONVERSATION, 5)).isEmpty();
  }

  @Test
  void waitsForThoseWhoStoreAndNotForEver() {
    assertThatThrownBy(() -> gate.pass(false, () -> pastTurns.latest(CONVERSATION, 5)))
        .isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> gate.pass(false, () -> pastTurns.said(CONVERSATION, 5)))
        .isInstanceOf(StorageUnavailable.class);
  }

  /** A past in which nothing was said. */
  private static final class Nothing implements PastTurns {
    @Override
    public List<PastTurn> latest(ConversationId conversation, int limit) {
      return List.of();
    }

    @Override
    public List<Exchange> said(ConversationId conversation, int limit) {
      return List.of();
    }
  }
}
