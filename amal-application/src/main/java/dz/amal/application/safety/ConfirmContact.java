package dz.amal.application.safety;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.Transactions;
import dz.amal.domain.safety.ContactConfirmation;
import dz.amal.domain.safety.ContactConfirmations;
import dz.amal.domain.safety.ContactList;
import dz.amal.domain.safety.EmergencyContact;
import dz.amal.domain.safety.EmergencyContacts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Shows an administrator the emergency contacts, and notes down that somebody has called one and
 * vouches for it.
 */
public final class ConfirmContact {

  private final Transactions transactions;
  private final ContactList contacts;
  private final ContactConfirmations confirmations;
  private final NoteAct note;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public ConfirmContact(
      Transactions transactions,
      ContactList contacts,
      ContactConfirmations confirmations,
      NoteAct note,
      IdSource ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.confirmations = confirmations;
    this.note = note;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What to note down.
   *
   * @param contact its id in the list
   * @param confirmedBy the name of the person who called
   * @param validUntil the last day on which that counts
   */
  public record Command(Caller caller, String contact, String confirmedBy, LocalDate validUntil) {}

  /** What came of it. */
  public sealed interface Outcome permits Confirmed, NotAllowed, UnknownContact {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** It is noted down. */
    T confirmed(Confirmed outcome);

    /** The caller does not run the installation. */
    T notAllowed(NotAllowed outcome);

    /** The list has no such contact. */
    T unknownContact(UnknownContact outcome);
  }

  /** It is noted down. */
  public record Confirmed(EmergencyContact contact) implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.confirmed(this);
    }
  }

  /** The caller does not run the installation. */
  public record NotAllowed() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notAllowed(this);
    }
  }

  /** The list has no such contact. */
  public record UnknownContact() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.unknownContact(this);
    }
  }

  /** The contacts as they are now; empty if the caller does not run the installation. */
  public Optional<EmergencyContacts> list(Caller caller) {
    return caller.isAdmin() ? Optional.of(contacts.get()) : Optional.empty();
  }

  /** Confirms a contact. */
  public Outcome handle(Command command) {
    if (!command.caller().isAdmin()) {
      return new NotAllowed();
    }
    return contacts
        .get()
        .find(command.contact())
        .<Outcome>map(contact -> confirm(contact, command))
        .orElseGet(UnknownContact::new);
  }

  private Outcome confirm(EmergencyContact contact, Command command) {
    Instant now = clock.instant();
    ContactConfirmation confirmation =
        new ContactConfirmation(
            ids.next(),
            contact.id(),
            contact.number(),
            command.confirmedBy(),
            EmergencyContacts.dayOf(now),
            command.validUntil(),
            now);
    transactions.runInTransaction(() -> keep(command.caller(), confirmation));
    contacts.refresh();
    return new Confirmed(contacts.get().find(contact.id()).orElse(contact));
  }

  private void keep(Caller caller, ContactConfirmation confirmation) {
    confirmations.add(confirmation);
    note.by(
        caller,
        AuditAction.CONTACT_CONFIRMED,
        AuditEntry.Subject.of("contact_confirmation", confirmation.id()),
        Map.of("contact", confirmation.contact()));
  }
}
