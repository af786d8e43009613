package dz.amal.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class UserTest {

  private static final UserId ID = new UserId(new UUID(0, 1));

  @Test
  void mayNoMoreThanChatAsAGuest() {
    User guest = User.guest(ID, ReadingLanguage.ARABIC, Instant.EPOCH);

    assertThat(guest.isGuest()).isTrue();
    assertThat(guest.role()).isEqualTo(Role.USER);
  }

  @Test
  void asksInTheirOwnNameAndLanguage() {
    assertThat(User.guest(ID, ReadingLanguage.ARABIC, Instant.EPOCH).caller())
        .isEqualTo(new Caller(ID, Role.USER, ReadingLanguage.ARABIC, false));
  }
}
