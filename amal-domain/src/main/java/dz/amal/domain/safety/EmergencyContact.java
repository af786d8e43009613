package dz.amal.domain.safety;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.language.ReadingLanguage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somewhere to call at once. Data with an owner and an expiry, never code.
 *
 * @param id what the list calls it: small letters, digits and hyphens
 * @param number as it is dialled
 * @param purpose what it is for, by its source
 * @param generic whether it is a general emergency service (police, ambulance) rather than a
 *     specialised line
 * @param names what it is, in each reading language
 * @param hours when somebody answers, as {@code 24/7} or {@code Sun-Thu 08:00-16:30}
 * @param wilaya the only one it serves, 1 to 58; empty for the whole country
 * @param languages those that are spoken there; empty if nobody has found out
 * @param receivesReportsToPolice whether what is said there may become a report to the police:
 *     people want to know before they call
 * @param source where the number was published
 * @param checkedBy who of the organisation has called it; empty while nobody has
 * @param checkedOn the day of that call, or the day the source was last read
 * @param validUntil the last day on which the check counts
 */
public record EmergencyContact(
    String id,
    String number,
    ContactPurpose purpose,
    boolean generic,
    Map<ReadingLanguage, String> names,
    String hours,
    Optional<Integer> wilaya,
    Set<ReadingLanguage> languages,
    boolean receivesReportsToPolice,
    String source,
    Optional<String> checkedBy,
    LocalDate checkedOn,
    LocalDate validUntil) {

  private static final int WILAYAS = 58;

  public EmergencyContact {
    names = Map.copyOf(names);
    languages = Set.copyOf(languages);
    require(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "id", "must be small letters and hyphens");
    require(!number.isBlank(), "number", "must not be blank");
    require(!source.isBlank(), "source", "must not be blank");
    require(!hours.isBlank(), "hours", "must not be blank");
    require(
        names.size() == ReadingLanguage.values().length,
        "names",
        "must be given in ar-DZ, fr-FR and en-US");
    require(
        wilaya.filter(code -> code < 1 || code > WILAYAS).isEmpty(),
        "wilaya",
        "must be from 1 to 58");
    require(checkedBy.filter(String::isBlank).isEmpty(), "checked_by", "must not be blank");
    require(!validUntil.isBefore(checkedOn), "valid_until", "must not be before checked_on");
  }

  private static void require(boolean condition, String field, String rule) {
    if (!condition) {
      throw new InvalidValue(field, rule);
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

  /** Whether somebody has called it, and the check still counts on that day. */
  public boolean isTrustedOn(LocalDate day) {
    return checkedBy.isPresent() && !day.isAfter(validUntil);
  }

  /**
   * The same, called by somebody. What was confirmed for another number does not count, nor what
   * was confirmed before the call that the list itself names. That somebody has only read the
   * source again since takes nothing from a call.
   */
  EmergencyContact with(ContactConfirmation confirmation) {
    boolean isOutdone = checkedBy.isPresent() && confirmation.confirmedOn().isBefore(checkedOn);
    return confirmation.number().equals(number) && !isOutdone
        ? new EmergencyContact(
            id,
            number,
            purpose,
            generic,
            names,
            hours,
            wilaya,
            languages,
            receivesReportsToPolice,
            source,
            Optional.of(confirmation.confirmedBy()),
            confirmation.confirmedOn(),
            confirmation.validUntil())
        : this;
  }
}
