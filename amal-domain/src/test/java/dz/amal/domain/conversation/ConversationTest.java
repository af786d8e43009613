package dz.amal.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConversationTest {

  private static final ConversationId ID = new ConversationId(new UUID(0, 1));
  private static final UserId OWNER = new UserId(new UUID(0, 2));
  private static final Instant STARTED = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = STARTED.plusSeconds(60);

  @Test
  void startsActiveAndEmpty() {
    Conversation conversation = started();

    assertThat(conversation.status()).isEqualTo(ConversationStatus.ACTIVE);
    assertThat(conversation.messageCount()).isZero();
    assertThat(conversation.lastMessageAt()).isEmpty();
    assertThat(conversation.createdAt()).isEqualTo(STARTED);
    assertThat(conversation.updatedAt()).isEqualTo(STARTED);
  }

  @Test
  void belongsToItsOwnerAlone() {
    assertThat(started().belongsTo(OWNER)).isTrue();
    assertThat(started().belongsTo(new UserId(new UUID(0, 3)))).isFalse();
  }

  @Test
  void changesNothingButItsTitleWhenRenamed() {
    assertThat(started().renamed(" Sommeil ", LATER))
        .usingRecursiveComparison()
        .ignoringFields("title", "updatedAt")
        .isEqualTo(started());
    assertThat(started().renamed(" Sommeil ", LATER).title()).contains("Sommeil");
    assertThat(started().renamed(" Sommeil ", LATER).updatedAt()).isEqualTo(LATER);
  }

  @Test
  void refusesATitleOfMoreThan255Characters() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> started().renamed("t".repeat(256), LATER))
        .withMessage("title must be at most 255 characters");
  }

  @Test
  void isAnsweredInAnotherModeOnceSwitched() {
    Conversation switched = started().switchedTo(Mode.SUPPORT, LATER);

    assertThat(switched.mode()).isEqualTo(Mode.SUPPORT);
    assertThat(switched.title()).isEqualTo(started().title());
    assertThat(switched.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void isEscalatedOnceAHumanIsBroughtIn() {
    assertThat(started().escalated(LATER).status()).isEqualTo(ConversationStatus.ESCALATED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "ARCHIVED", "CLOSED"})
  void isActiveAgainWhenSomebodyWrites(ConversationStatus status) {
    Conversation resumed = started().movedTo(status, STARTED).resumed(LATER);

    assertThat(resumed.status()).isEqualTo(ConversationStatus.ACTIVE);
    assertThat(resumed.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void staysWithTheHumanWhenSomebodyWrites() {
    Conversation escalated = started().escalated(STARTED);

    assertThat(escalated.resumed(LATER).status()).isEqualTo(ConversationStatus.ESCALATED);
  }

  @Test
  void standsWhereItLastChanged() {
    assertThat(started().escalated(LATER).cursor()).isEqualTo(new Cursor(LATER, ID.value()));
  }

  @Test
  void keepsItsTitleOutOfLogs() {
    assertThat(started().toString()).doesNotContain("secret").contains(ID.toString());
  }

  private static Conversation started() {
    return Conversation.start(ID, OWNER, Optional.of("secret"), Mode.AUTO, STARTED);
  }
}
