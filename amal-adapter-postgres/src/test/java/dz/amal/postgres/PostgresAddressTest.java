package dz.amal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresAddressTest {

  @Test
  void readsWhatPsqlReads() {
    PostgresAddress address =
        PostgresAddress.parse(
            "postgresql://amal%40dz:p%3Ass+word@db:5433/amal_chat?sslmode=require");

    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5433/amal_chat?sslmode=require");
    assertThat(address.user()).isEqualTo("amal@dz");
    assertThat(address.password()).isEqualTo("p:ss+word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db:5432", "mysql://u:p@db/amal", "postgresql:///amal", "://"})
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> PostgresAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must have the form");
  }

  @Test
  void doesNotShowThePassword() {
    assertThat(PostgresAddress.parse("postgresql://u:secret@db/amal").toString())
        .doesNotContain("secret");
  }
}
