package dz.amal.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.kernel.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MessageTest {

  private static final MessageId ID = new MessageId(new UUID(0, 1));
  private static final ConversationId CONVERSATION = new ConversationId(new UUID(0, 2));
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void takesNoTimeWhenAPersonWroteIt() {
    Message message = Message.fromUser(ID, CONVERSATION, new MessageText("secret"), NOW);

    assertThat(message.role()).isEqualTo(MessageRole.USER);
    assertThat(message.processingTime()).isEmpty();
  }

  @Test
  void saysHowLongTheAnswerTook() {
    Message message =
        Message.fromAssistant(
            ID,
            CONVERSATION,
            new MessageText("answer"),
            NOW,
            Duration.ofMillis(120),
            OptionalInt.of(7));

    assertThat(message.role()).isEqualTo(MessageRole.ASSISTANT);
    assertThat(message.processingTime()).contains(Duration.ofMillis(120));
  }

  @Test
  void standsWhereItWasWritten() {
    assertThat(Message.fromUser(ID, CONVERSATION, new MessageText("secret"), NOW).cursor())
        .isEqualTo(new Cursor(NOW, ID.value()));
  }

  @Test
  void keepsItsWordsOutOfLogs() {
    assertThat(Message.fromUser(ID, CONVERSATION, new MessageText("secret"), NOW).toString())
        .doesNotContain("secret");
  }
}
