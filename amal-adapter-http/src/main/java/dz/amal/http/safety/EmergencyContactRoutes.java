package dz.amal.http.safety;

import static dz.amal.http.request.Given.given;

import dz.amal.application.safety.ConfirmContact;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.safety.EmergencyContacts;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.JsonBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /admin/emergency-contacts}: for whoever runs the installation. */
public final class EmergencyContactRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final ConfirmContact confirmContact;
  private final InstantSource clock;

  /** Wires the routes. */
  public EmergencyContactRoutes(
      Callers callers, JsonBody body, ConfirmContact confirmContact, InstantSource clock) {
    this.callers = callers;
    this.body = body;
    this.confirmContact = confirmContact;
    this.clock = clock;
  }

  record ConfirmRequest(@Nullable String confirmedBy, @Nullable String validUntil) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/admin/emergency-contacts", this::list);
    routes.post("/api/v1/admin/emergency-contacts/{id}/confirmations", this::confirm);
  }

  private void list(Context context) {
    EmergencyContacts contacts =
        confirmContact
            .list(callers.of(context))
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
    context.json(
        Map.of(
            "items",
            contacts.all().stream()
                .map(contact -> EmergencyContactResponse.of(contact, today()))
                .toList()));
  }

  private void confirm(Context context) {
    Caller caller = callers.of(context);
    ConfirmRequest request = body.read(context, ConfirmRequest.class);
    var outcome =
        confirmContact.handle(
            new ConfirmContact.Command(
                caller,
                context.pathParam("id"),
                given("confirmed_by", request.confirmedBy()),
                day("valid_until", given("valid_until", request.validUntil()))));
    context.status(201).json(outcome.match(new ContactOrRefusal()));
  }

  private LocalDate today() {
    return EmergencyContacts.dayOf(clock.instant());
  }

  private static LocalDate day(String field, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new InvalidValue(field, "must be a day, as 2027-05-22");
    }
  }

  private final class ContactOrRefusal implements ConfirmContact.Cases<EmergencyContactResponse> {

    @Override
    public EmergencyContactResponse confirmed(ConfirmContact.Confirmed outcome) {
      return EmergencyContactResponse.of(outcome.contact(), today());
    }

    @Override
    public EmergencyContactResponse notAllowed(ConfirmContact.NotAllowed outcome) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }

    @Override
    public EmergencyContactResponse unknownContact(ConfirmContact.UnknownContact outcome) {
      throw new RequestRefused(ProblemType.NOT_FOUND);
    }
  }
}
