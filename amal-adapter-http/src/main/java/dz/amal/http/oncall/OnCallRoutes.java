package dz.amal.http.oncall;

import static dz.amal.http.request.Given.given;

import dz.amal.application.team.PlanOnCall;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.oncall.Duty;
import dz.amal.domain.oncall.OnCallRota;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import dz.amal.http.request.Choices;
import dz.amal.http.request.JsonBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /on-call}: the rota of those who are alerted to crises. */
public final class OnCallRoutes {

  private final Callers callers;
  private final JsonBody body;
  private final PlanOnCall planOnCall;

  /** Wires the routes. */
  public OnCallRoutes(Callers callers, JsonBody body, PlanOnCall planOnCall) {
    this.callers = callers;
    this.body = body;
    this.planOnCall = planOnCall;
  }

  /** A duty; one that ends before it begins goes on until the next day. */
  record DutyJson(
      @Nullable String userId,
      @Nullable String day,
      @Nullable String from,
      @Nullable String to,
      @Nullable Integer step) {

    static DutyJson of(Duty duty) {
      return new DutyJson(
          duty.person().toString(),
          duty.day().name().toLowerCase(Locale.ROOT),
          duty.from().toString(),
          duty.to().toString(),
          duty.step());
    }

    Stream<Duty> duties() {
      UserId person = person(given("user_id", userId));
      DayOfWeek weekday =
          Choices.of(
              "day",
              given("day", day),
              DayOfWeek.values(),
              each -> each.name().toLowerCase(Locale.ROOT));
      LocalTime begin = time("from", from);
      LocalTime end = time("to", to);
      int place = Optional.ofNullable(step).orElse(1);
      return end.isAfter(begin) || end.equals(LocalTime.MIDNIGHT)
          ? Stream.of(new Duty(person, weekday, begin, end, place))
          : Stream.of(
              new Duty(person, weekday, begin, LocalTime.MIDNIGHT, place),
              new Duty(person, weekday.plus(1), LocalTime.MIDNIGHT, end, place));
    }

    private static UserId person(String text) {
      try {
        return new UserId(UUID.fromString(text));
      } catch (IllegalArgumentException e) {
        throw new InvalidValue("user_id", "must be the id of a user");
      }
    }

    private static LocalTime time(String field, @Nullable String text) {
      try {
        return LocalTime.parse(given(field, text));
      } catch (DateTimeException e) {
        throw new InvalidValue(field, "must be a time of day, as 08:30");
      }
    }
  }

  record RotaJson(@Nullable List<@Nullable DutyJson> duties) {

    static RotaJson of(OnCallRota rota) {
      return new RotaJson(rota.duties().stream().map(DutyJson::of).toList());
    }

    List<Duty> planned() {
      if (duties == null || duties.contains(null)) {
        throw new InvalidValue("duties", "must be a list of duties");
      }
      return duties.stream().flatMap(duty -> duty == null ? Stream.of() : duty.duties()).toList();
    }
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/on-call", this::read);
    routes.put("/api/v1/on-call", this::replace);
  }

  private void read(Context context) {
    context.json(
        RotaJson.of(planOnCall.read(callers.of(context)).orElseThrow(OnCallRoutes::notAllowed)));
  }

  private void replace(Context context) {
    var caller = callers.of(context);
    if (!caller.isAdmin()) {
      throw notAllowed();
    }
    List<Duty> planned = body.read(context, RotaJson.class).planned();
    context.json(
        RotaJson.of(planOnCall.replace(caller, planned).orElseThrow(OnCallRoutes::notAllowed)));
  }

  private static RequestRefused notAllowed() {
    return new RequestRefused(ProblemType.NOT_ALLOWED);
  }
}
