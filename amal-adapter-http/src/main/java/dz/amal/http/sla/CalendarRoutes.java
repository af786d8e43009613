package dz.amal.http.sla;

import static dz.amal.http.request.Given.given;

import dz.amal.application.sla.ConfirmHoliday;
import dz.amal.application.sla.ReadHolidays;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.sla.DaysOff;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.JsonBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /calendar/holidays}: the team reads them, administrators confirm, move and add them. */
public final class CalendarRoutes {

  private static final String HOLIDAYS = "/api/v1/calendar/holidays";

  private final Callers callers;
  private final JsonBody body;
  private final ReadHolidays readHolidays;
  private final ConfirmHoliday confirmHoliday;

  /** Wires the routes. */
  public CalendarRoutes(
      Callers callers, JsonBody body, ReadHolidays readHolidays, ConfirmHoliday confirmHoliday) {
    this.callers = callers;
    this.body = body;
    this.readHolidays = readHolidays;
    this.confirmHoliday = confirmHoliday;
  }

  record HolidayPost(
      @Nullable String name,
      @Nullable String computedOn,
      @Nullable String firstDay,
      @Nullable Integer days) {}

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get(HOLIDAYS, this::list);
    routes.post(HOLIDAYS, this::confirm);
  }

  private void list(Context context) {
    Optional<Integer> year =
        Optional.ofNullable(context.queryParam("year")).map(CalendarRoutes::year);
    List<DaysOff> holidays =
        readHolidays
            .handle(callers.of(context), year)
            .orElseThrow(() -> new RequestRefused(ProblemType.NOT_ALLOWED));
    context.json(Map.of("items", holidays.stream().map(HolidayResponse::of).toList()));
  }

  private void confirm(Context context) {
    var caller = callers.of(context);
    HolidayPost request = body.read(context, HolidayPost.class);
    var outcome =
        confirmHoliday.handle(
            new ConfirmHoliday.Command(
                caller,
                given("name", request.name()),
                Optional.ofNullable(request.computedOn()).map(day -> day("computed_on", day)),
                day("first_day", given("first_day", request.firstDay())),
                given("days", request.days()),
                Optional.empty()));
    context.status(201).json(outcome.match(new HolidayOrRefusal()));
  }

  private static int year(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue("year", "must be a whole number");
    }
  }

  private static LocalDate day(String field, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new InvalidValue(field, "must be a day, as 2027-03-09");
    }
  }

  private static final class HolidayOrRefusal implements ConfirmHoliday.Cases<HolidayResponse> {

    @Override
    public HolidayResponse confirmed(ConfirmHoliday.Confirmed outcome) {
      return HolidayResponse.of(outcome.notice());
    }

    @Override
    public HolidayResponse notAllowed(ConfirmHoliday.NotAllowed outcome) {
      throw new RequestRefused(ProblemType.NOT_ALLOWED);
    }

    @Override
    public HolidayResponse unknownHoliday(ConfirmHoliday.UnknownHoliday outcome) {
      throw new InvalidValue("computed_on", "must be a day that the rule of this name gives");
    }
  }
}
