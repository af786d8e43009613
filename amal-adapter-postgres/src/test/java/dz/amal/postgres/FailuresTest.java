package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class FailuresTest {

  @Test
  void sayThatADatabaseThatIsNotThereIsUnavailable() {
    PostgresAddress nowhere =
        new PostgresAddress("jdbc:postgresql://127.0.0.1:1/none", "nobody", "none");
    try (PostgresDatabase database = PostgresDatabase.open(nowhere)) {
      assertThat(database.answers()).isFalse();
      assertThatThrownBy(() -> database.stores().users().find(new UserId(new UUID(0, 1))))
          .isInstanceOf(StorageUnavailable.class);
    }
  }

  @Test
  void nameTheConstraintAndNoValue() {
    try (PostgresDatabase database = PostgresDatabase.open(TestCluster.freshDatabase())) {
      User guest =
          User.guest(
              new UserId(new UUID(0, 42)),
              ReadingLanguage.ARABIC,
              Instant.parse("2026-11-22T10:00:00Z"));
      database.stores().users().add(guest);

      Throwable refused = catchThrowable(() -> database.stores().users().add(guest));

      assertThat(refused)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("refused by users_pkey")
          .hasNoCause();
    }
  }
}
