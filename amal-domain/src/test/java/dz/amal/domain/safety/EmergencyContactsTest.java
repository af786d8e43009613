package dz.amal.domain.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dz.amal.domain.language.ReadingLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class EmergencyContactsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-21T23:00:00Z"); // midnight in Algiers
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);

  private static final EmergencyContact AMBULANCE = contact("01", true, true, TODAY);
  private static final EmergencyContact OLD_AMBULANCE = contact("02", true, true, YESTERDAY);
  private static final EmergencyContact LINE = contact("03", false, true, TODAY);
  private static final EmergencyContact OLD_LINE = contact("04", false, true, YESTERDAY);
  private static final EmergencyContact UNCONFIRMED_LINE = contact("05", false, false, TODAY);

  @Test
  void showsWhatIsTrustedInItsOrder() {
    assertThat(new EmergencyContacts(List.of(LINE, AMBULANCE)).toShowAt(NOW))
        .containsExactly(LINE, AMBULANCE);
  }

  @Test
  void hidesASpecialisedLineThatHasExpired() {
    assertThat(new EmergencyContacts(List.of(OLD_LINE, AMBULANCE)).toShowAt(NOW))
        .containsExactly(AMBULANCE);
  }

  @Test
  void hidesASpecialisedLineThatNobodyConfirmed() {
    assertThat(new EmergencyContacts(List.of(UNCONFIRMED_LINE, AMBULANCE)).toShowAt(NOW))
        .containsExactly(AMBULANCE);
  }

  @Test
  void fallsBackToTheGenericServicesWhenTheWholeListHasExpired() {
    assertThat(new EmergencyContacts(List.of(OLD_LINE, OLD_AMBULANCE)).toShowAt(NOW))
        .containsExactly(OLD_AMBULANCE);
  }

  @Test
  void namesWhatSomebodyShouldConfirm() {
    List<EmergencyContact> all =
        List.of(AMBULANCE, OLD_AMBULANCE, LINE, OLD_LINE, UNCONFIRMED_LINE);

    assertThat(new EmergencyContacts(all).toConfirmAt(NOW))
        .containsExactly(OLD_AMBULANCE, OLD_LINE, UNCONFIRMED_LINE);
  }

  @Test
  void refusesToHaveNoGenericServiceToFallBackTo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmergencyContacts(List.of(LINE)))
        .withMessageContaining("generic");
  }

  @Test
  void countsWhatPeopleHaveConfirmedSinceTheListWasWritten() {
    EmergencyContacts contacts = new EmergencyContacts(List.of(AMBULANCE, UNCONFIRMED_LINE));
    ContactConfirmation confirmation =
        new ContactConfirmation(
            new UUID(0, 1), "line-05", "05", "Amina B.", TODAY, TODAY.plusYears(1), NOW);

    assertThat(contacts.with(List.of(confirmation)).toConfirmAt(NOW)).isEmpty();
    assertThat(contacts.with(List.of()).toConfirmAt(NOW)).containsExactly(UNCONFIRMED_LINE);
  }

  @Test
  void refusesTwoContactsOfOneId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmergencyContacts(List.of(AMBULANCE, AMBULANCE)))
        .withMessageContaining("line-01");
  }

  private static EmergencyContact contact(
      String number, boolean generic, boolean confirmed, LocalDate validUntil) {
    return new EmergencyContact(
        "line-" + number,
        number,
        ContactPurpose.RESCUE,
        generic,
        Map.of(
            ReadingLanguage.ARABIC, "نجدة",
            ReadingLanguage.FRENCH, "Secours",
            ReadingLanguage.ENGLISH, "Rescue"),
        "24/7",
        Optional.empty(),
        Set.of(),
        false,
        "a source",
        confirmed ? Optional.of("Amina B.") : Optional.empty(),
        YESTERDAY,
        validUntil);
  }
}
