package dz.amal.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class EmergencyContactTest {

  private static final LocalDate CHECKED = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
  private static final Map<ReadingLanguage, String> NAMES =
      Map.of(
          ReadingLanguage.ARABIC, "نجدة",
          ReadingLanguage.FRENCH, "Secours",
          ReadingLanguage.ENGLISH, "Rescue");

  @Test
  void isTrustedUpToItsLastDay() {
    assertThat(contact("00", NAMES, "a source", true, LAST_DAY).isTrustedOn(LAST_DAY)).isTrue();
  }

  @Test
  void isNotTrustedOnceItHasExpired() {
    assertThat(contact("00", NAMES, "a source", true, LAST_DAY).isTrustedOn(LAST_DAY.plusDays(1)))
        .isFalse();
  }

  @Test
  void isNotTrustedBeforeSomebodyConfirmedIt() {
    assertThat(contact("00", NAMES, "a source", false, LAST_DAY).isTrustedOn(CHECKED)).isFalse();
  }

  @Test
  void hasANameForEveryReader() {
    EmergencyContact contact = contact("00", NAMES, "a source", true, LAST_DAY);

    for (ReadingLanguage language : ReadingLanguage.values()) {
      assertThat(contact.name(language)).isEqualTo(NAMES.get(language));
    }
  }

  @Test
  void refusesToLackANameForSomeReaders() {
    Map<ReadingLanguage, String> onlyFrench = Map.of(ReadingLanguage.FRENCH, "Secours");

    assertRefused(() -> contact("00", onlyFrench, "a source", true, LAST_DAY), "names");
  }

  @Test
  void refusesABlankNumber() {
    assertRefused(() -> contact(" ", NAMES, "a source", true, LAST_DAY), "number");
  }

  @Test
  void refusesANumberThatNobodyPublished() {
    assertRefused(() -> contact("00", NAMES, " ", true, LAST_DAY), "source");
  }

  @Test
  void refusesToExpireBeforeItWasChecked() {
    assertRefused(
        () -> contact("00", NAMES, "a source", true, CHECKED.minusDays(1)), "valid_until");
  }

  private static void assertRefused(ThrowingCallable making, String field) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(making)
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void isTrustedOnceSomebodyHasCalledTheVeryNumber() {
    EmergencyContact unconfirmed = contact("00", NAMES, "a source", false, LAST_DAY);

    assertThat(unconfirmed.with(calledBy("Amina B.", "00")).isTrustedOn(CHECKED.plusDays(9)))
        .isTrue();
    assertThat(unconfirmed.with(calledBy("Amina B.", "01"))).isEqualTo(unconfirmed);
  }

  @Test
  void goesByTheLaterCallAndNotByALaterLookAtTheSource() {
    EmergencyContact read = contact("00", NAMES, "a source", false, LAST_DAY);
    EmergencyContact called = contact("00", NAMES, "a source", true, LAST_DAY);
    ContactConfirmation before = calledBy("Samir K.", "00", CHECKED.minusDays(1));

    assertThat(read.with(before).checkedBy()).contains("Samir K.");
    assertThat(called.with(before)).isEqualTo(called);
    assertThat(called.with(calledBy("Samir K.", "00", CHECKED.plusDays(1))).checkedBy())
        .contains("Samir K.");
  }

  @Test
  void refusesAWilayaThatAlgeriaDoesNotHave() {
    assertRefused(() -> inWilaya(59), "wilaya");
    assertRefused(() -> inWilaya(0), "wilaya");
  }

  private static ContactConfirmation calledBy(String name, String number) {
    return calledBy(name, number, CHECKED.plusDays(9));
  }

  private static ContactConfirmation calledBy(String name, String number, LocalDate day) {
    return new ContactConfirmation(
        new UUID(0, 1), "line", number, name, day, CHECKED.plusDays(99), Instant.EPOCH);
  }

  private static EmergencyContact contact(
      String number,
      Map<ReadingLanguage, String> names,
      String source,
      boolean confirmed,
      LocalDate validUntil) {
    return new EmergencyContact(
        "line",
        number,
        ContactPurpose.RESCUE,
        true,
        names,
        "24/7",
        Optional.empty(),
        Set.of(),
        false,
        source,
        confirmed ? Optional.of("Amina B.") : Optional.empty(),
        CHECKED,
        validUntil);
  }

  private static EmergencyContact inWilaya(int wilaya) {
    return new EmergencyContact(
        "line",
        "00",
        ContactPurpose.RESCUE,
        true,
        NAMES,
        "24/7",
        Optional.of(wilaya),
        Set.of(),
        false,
        "a source",
        Optional.empty(),
        CHECKED,
        LAST_DAY);
  }
}
