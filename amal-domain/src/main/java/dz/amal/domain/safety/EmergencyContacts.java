package dz.amal.domain.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * The list of emergency contacts, held in memory: showing it depends on nothing that can be down.
 * Immutable and thread-safe.
 */
public record EmergencyContacts(List<EmergencyContact> all) {

  public EmergencyContacts {
    all = List.copyOf(all);
    if (all.stream().noneMatch(EmergencyContact::generic)) {
      throw new IllegalArgumentException("the list needs at least one generic emergency service");
    }
  }

  /**
   * What to show on that day: the trusted contacts, and always the generic emergency services,
   * which the list falls back to when it is unconfirmed or expired.
   */
  public List<EmergencyContact> toShowOn(LocalDate day) {
    return all.stream().filter(contact -> contact.generic() || contact.isTrustedOn(day)).toList();
  }

  /** Those that somebody should confirm: unconfirmed, or expired on that day. */
  public List<EmergencyContact> toConfirmOn(LocalDate day) {
    return all.stream().filter(contact -> !contact.isTrustedOn(day)).toList();
  }
}
