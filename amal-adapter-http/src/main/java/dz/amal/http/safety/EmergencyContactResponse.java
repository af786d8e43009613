package dz.amal.http.safety;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.safety.EmergencyContact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An emergency contact in the API's shape, with all that is known of it.
 *
 * @param wilaya null for the whole country
 * @param checkedBy null while nobody has called it
 */
record EmergencyContactResponse(
    String id,
    String number,
    String purpose,
    boolean generic,
    Map<String, String> names,
    String hours,
    @Nullable Integer wilaya,
    List<String> languages,
    boolean receivesReportsToPolice,
    String source,
    @Nullable String checkedBy,
    String checkedOn,
    String validUntil,
    boolean trusted) {

  EmergencyContactResponse {
    names = Map.copyOf(names);
    languages = List.copyOf(languages);
  }

  static EmergencyContactResponse of(EmergencyContact contact, LocalDate today) {
    Map<String, String> names = new TreeMap<>();
    contact.names().forEach((language, name) -> names.put(language.code(), name));
    return new EmergencyContactResponse(
        contact.id(),
        contact.number(),
        contact.purpose().code(),
        contact.generic(),
        names,
        contact.hours(),
        contact.wilaya().orElse(null),
        contact.languages().stream().map(ReadingLanguage::code).sorted().toList(),
        contact.receivesReportsToPolice(),
        contact.source(),
        contact.checkedBy().orElse(null),
        contact.checkedOn().toString(),
        contact.validUntil().toString(),
        contact.isTrustedOn(today));
  }
}
