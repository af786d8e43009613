package dz.amal.domain.safety;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.LocalDate;
import java.util.Map;

/**
 * Somewhere to call at once. Data with an owner and an expiry, never code.
 *
 * @param number as it is dialled
 * @param generic whether it is a general emergency service (police, ambulance) rather than a
 *     specialised line
 * @param names what it is, in each reading language
 * @param source where the number was published
 * @param confirmed whether somebody of the organisation has checked it
 * @param checkedOn the day the source was last read
 * @param validUntil the last day on which the check counts
 */
public record EmergencyContact(
    String number,
    boolean generic,
    Map<ReadingLanguage, String> names,
    String source,
    boolean confirmed,
    LocalDate checkedOn,
    LocalDate validUntil) {

  public EmergencyContact {
    names = Map.copyOf(names);
    if (number.isBlank()) {
      throw new InvalidValue("number", "must not be blank");
    }
    if (source.isBlank()) {
      throw new InvalidValue("source", "must not be blank");
    }
    if (names.size() != ReadingLanguage.values().length) {
      throw new InvalidValue("names", "must be given in ar-DZ, fr-FR and en-US");
    }
    if (validUntil.isBefore(checkedOn)) {
      throw new InvalidValue("valid_until", "must not be before checked_on");
    }
  }

  /** What it is, in the reader's language. */
  public String name(ReadingLanguage language) {
    String name = names.get(language);
    if (name == null) {
      throw new IllegalStateException("checked at birth");
    }
    return name;
  }

  /** Whether it has been confirmed and the check still counts on that day. */
  public boolean isTrustedOn(LocalDate day) {
    return confirmed && !day.isAfter(validUntil);
  }
}
