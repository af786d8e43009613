package dz.amal.domain.safety;

import java.util.function.Supplier;

/**
 * The emergency contacts as they are now: the list that Amal was started with, and what people have
 * confirmed since. Kept in memory, so that a crisis needs no database to show them; when the
 * confirmations cannot be read, the last that could be read stay. Thread-safe.
 */
public final class ContactList implements Supplier<EmergencyContacts> {

  private final EmergencyContacts written;
  private final ContactConfirmations confirmations;
  private volatile EmergencyContacts current;

  /** The list as it was written, and whom to ask for confirmations. */
  public ContactList(EmergencyContacts written, ContactConfirmations confirmations) {
    this.written = written;
    this.confirmations = confirmations;
    this.current = written;
  }

  /** The contacts now. */
  @Override
  public EmergencyContacts get() {
    return current;
  }

  /** Reads again what people have confirmed; also what they confirmed at another node. */
  public void refresh() {
    current = written.with(confirmations.latest());
  }
}
