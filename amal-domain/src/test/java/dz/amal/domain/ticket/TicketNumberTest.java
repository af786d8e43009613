package dz.amal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.kernel.InvalidValue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TicketNumberTest {

  @Test
  void isWrittenWithAtLeastSixDigits() {
    assertThat(new TicketNumber(2026, 42)).hasToString("TKT-2026-000042");
    assertThat(new TicketNumber(2026, 1_234_567)).hasToString("TKT-2026-1234567");
  }

  @Property
  void isReadAsItWasWritten(
      @ForAll @IntRange(min = 2000, max = 9999) int year,
      @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long sequence) {
    TicketNumber number = new TicketNumber(year, sequence);

    assertThat(TicketNumber.parse(number.toString())).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "TKT",
        "tkt-2026-000042",
        "TKT-2026-42",
        "TKT-2026-000000",
        "TKT-1999-000001",
        "TKT-26-000001",
        " TKT-2026-000042",
        "TKT-2026-000042\n",
        "TKT-2026-0000_2",
        "TKT-٢٠٢٦-٠٠٠٠٤٢",
        "TKT-2026-9999999999999999999"
      })
  void refusesAnotherForm(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> TicketNumber.parse(text))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("ticket_number"));
  }

  @ParameterizedTest
  @CsvSource({"1999, 1", "10000, 1", "2026, 0", "2026, -1"})
  void refusesAYearOrASequenceOutOfRange(int year, long sequence) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new TicketNumber(year, sequence));
  }

  @Test
  void repeatsNoWordOfWhatItRefused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> TicketNumber.parse("secret"))
        .withMessage("ticket_number must have the form TKT-2026-000042");
  }
}
