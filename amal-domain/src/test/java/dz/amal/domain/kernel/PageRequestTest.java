package dz.amal.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRequestTest {

  @ParameterizedTest
  @ValueSource(ints = {1, PageRequest.DEFAULT_LIMIT, 100})
  void acceptsOneToAHundredItems(int limit) {
    assertThat(PageRequest.first(limit).limit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
  void refusesAnyOtherNumber(int limit) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> PageRequest.first(limit))
        .withMessage("limit must be from 1 to 100");
  }

  @Test
  void beginsAtTheTopUnlessToldOtherwise() {
    assertThat(PageRequest.first(20).after()).isEmpty();
  }
}
