package dz.amal.domain.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The list of emergency contacts, held in memory: showing it depends on nothing that can be down.
 * Immutable and thread-safe.
 */
public record EmergencyContacts(List<EmergencyContact> all) {

  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

  public EmergencyContacts {
    all = List.copyOf(all);
    if (all.stream().noneMatch(EmergencyContact::generic)) {
      throw new IllegalArgumentException("the list needs at least one generic emergency service");
    }
    Set<String> ids = new HashSet<>();
    all.forEach(
        contact -> {
          if (!ids.add(contact.id())) {
            throw new IllegalArgumentException("the id is there twice: " + contact.id());
          }
        });
  }

  /** The day in Algiers, by which checks expire. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ALGIERS);
  }

  /** The contact of this id; empty if the list has none. */
  public Optional<EmergencyContact> find(String id) {
    return all.stream().filter(contact -> contact.id().equals(id)).findFirst();
  }

  /**
   * What to show at that time: the trusted contacts, and always the generic emergency services,
   * which the list falls back to when it is unconfirmed or expired.
   */
  public List<EmergencyContact> toShowAt(Instant instant) {
    LocalDate day = dayOf(instant);
    return all.stream().filter(contact -> contact.generic() || contact.isTrustedOn(day)).toList();
  }

  /** Those that somebody should confirm: unconfirmed, or expired at that time. */
  public List<EmergencyContact> toConfirmAt(Instant instant) {
    LocalDate day = dayOf(instant);
    return all.stream().filter(contact -> !contact.isTrustedOn(day)).toList();
  }

  /** The same, with what people have confirmed since the list was written. */
  public EmergencyContacts with(List<ContactConfirmation> confirmations) {
    Map<String, ContactConfirmation> byContact =
        confirmations.stream()
            .collect(Collectors.toMap(ContactConfirmation::contact, Function.identity()));
    return new EmergencyContacts(
        all.stream()
            .map(
                contact ->
                    Optional.ofNullable(byContact.get(contact.id()))
                        .map(contact::with)
                        .orElse(contact))
            .toList());
  }
}
