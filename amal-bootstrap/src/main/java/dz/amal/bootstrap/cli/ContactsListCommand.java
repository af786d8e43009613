package dz.amal.bootstrap.cli;

import dz.amal.bootstrap.World;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.safety.EmergencyContact;
import dz.amal.domain.safety.EmergencyContacts;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lists the emergency contacts.")
final class ContactsListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    LocalDate today = EmergencyContacts.dayOf(World.real().clock().instant());
    EmergencyContacts contacts =
        Safety.withContacts(confirm -> confirm.list(Safety.operator()).orElseThrow());
    PrintWriter out = spec.commandLine().getOut();
    contacts.all().forEach(contact -> out.println(line(contact, today)));
    out.flush();
    return 0;
  }

  private static String line(EmergencyContact contact, LocalDate today) {
    String check =
        contact
            .checkedBy()
            .map(
                by ->
                    "called by "
                        + by
                        + " on "
                        + contact.checkedOn()
                        + ", valid until "
                        + contact.validUntil())
            .orElse("nobody has called it");
    return "%-24s %-8s %-18s %s; %s%s"
        .formatted(
            contact.id(),
            contact.number(),
            contact.purpose().code(),
            contact.name(ReadingLanguage.ENGLISH),
            check,
            contact.isTrustedOn(today) ? "" : "  <- CONFIRM");
  }
}
