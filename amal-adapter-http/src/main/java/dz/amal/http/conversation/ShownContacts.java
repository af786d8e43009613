package dz.amal.http.conversation;

import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.safety.EmergencyContacts;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The emergency contacts that are shown today. */
public final class ShownContacts {

  private final Supplier<EmergencyContacts> contacts;
  private final InstantSource clock;

  /** Of this list, by this clock. */
  public ShownContacts(Supplier<EmergencyContacts> contacts, InstantSource clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  /** With their names in a language. */
  public List<ContactResponse> in(ReadingLanguage language) {
    return contacts.get().toShowAt(clock.instant()).stream()
        .map(contact -> new ContactResponse(contact.name(language), contact.number()))
        .toList();
  }
}
