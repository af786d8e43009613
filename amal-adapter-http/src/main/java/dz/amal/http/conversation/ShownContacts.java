package dz.amal.http.conversation;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.safety.EmergencyContacts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The emergency contacts that are shown today. */
public final class ShownContacts {

  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

  private final EmergencyContacts contacts;
  private final InstantSource clock;

  /** Of this list, by this clock. */
  public ShownContacts(EmergencyContacts contacts, InstantSource clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  /** With their names in a language. */
  public List<ContactResponse> in(ReadingLanguage language) {
    return contacts.toShowOn(clock.instant().atZone(ALGIERS).toLocalDate()).stream()
        .map(contact -> new ContactResponse(contact.name(language), contact.number()))
        .toList();
  }
}
