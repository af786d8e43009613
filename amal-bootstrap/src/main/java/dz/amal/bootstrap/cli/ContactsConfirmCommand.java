package dz.amal.bootstrap.cli;

import dz.amal.application.safety.ConfirmContact;
import dz.amal.bootstrap.StartFailed;
import dz.amal.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "confirm",
    description = "Notes down that somebody has called an emergency contact and vouches for it.")
final class ContactsConfirmCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "As 'contacts list' shows it.")
  private @Nullable String id;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "The name of the person who called.")
  private @Nullable String confirmedBy;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      required = true,
      description = "The last day on which that counts, as 2027-05-22; two years at most.")
  private @Nullable LocalDate validUntil;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var command =
        new ConfirmContact.Command(
            Safety.operator(), Given.given(id), Given.given(confirmedBy), Given.given(validUntil));
    String said =
        Safety.withContacts(confirm -> handle(confirm, command).match(new SaidOrRefused()));
    spec.commandLine().getOut().println(said);
    return 0;
  }

  private static ConfirmContact.Outcome handle(
      ConfirmContact confirm, ConfirmContact.Command command) {
    try {
      return confirm.handle(command);
    } catch (InvalidValue e) {
      throw new StartFailed(e.field() + " " + e.rule(), e);
    }
  }

  private final class SaidOrRefused implements ConfirmContact.Cases<String> {

    @Override
    public String confirmed(ConfirmContact.Confirmed outcome) {
      return outcome.contact().id()
          + " is confirmed until "
          + outcome.contact().validUntil()
          + "; running servers show it within a minute.";
    }

    @Override
    public String notAllowed(ConfirmContact.NotAllowed outcome) {
      throw new IllegalStateException("the operator may");
    }

    @Override
    public String unknownContact(ConfirmContact.UnknownContact outcome) {
      throw new StartFailed(
          "there is no contact " + id + "; './amal contacts list' shows them all");
    }
  }
}
