package dz.amal.http.statistics;

import dz.amal.application.statistics.ReadStatistics;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.statistics.TicketCount;
import dz.amal.domain.statistics.WeekOfTickets;
import dz.amal.http.problem.ProblemType;
import dz.amal.http.problem.RequestRefused;
import dz.amal.http.request.Callers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /stats/tickets} and {@code /stats/sla}. */
public final class StatisticsRoutes {

  private static final int USUAL_WEEKS = 12;
  private static final int MOST_WEEKS = 104;

  private final Callers callers;
  private final ReadStatistics readStatistics;

  /** Wires the routes. */
  public StatisticsRoutes(Callers callers, ReadStatistics readStatistics) {
    this.callers = callers;
    this.readStatistics = readStatistics;
  }

  record CountsResponse(List<TicketCount> items) {}

  record WeeksResponse(List<WeekResponse> items) {}

  /** Shares are of those that are due or done; null where there are none. */
  record WeekResponse(
      String week,
      String category,
      long tickets,
      long answered,
      @Nullable Double firstResponseMet,
      @Nullable Double resolutionMet,
      @Nullable Double medianMinutesToHuman) {

    static WeekResponse of(WeekOfTickets week) {
      return new WeekResponse(
          week.week().toString(),
          week.category(),
          week.tickets(),
          week.answered(),
          share(week.firstResponsesMet(), week.firstResponsesDue()),
          share(week.deadlinesMet(), week.deadlinesDue()),
          week.medianMinutesToHuman().orElse(null));
    }

    private static @Nullable Double share(long met, long due) {
      return due == 0 ? null : (double) met / due;
    }
  }

  /** Adds the routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/stats/tickets", this::tickets);
    routes.get("/api/v1/stats/sla", this::targets);
  }

  private void tickets(Context context) {
    context.json(
        new CountsResponse(
            readStatistics.tickets(callers.of(context)).orElseThrow(StatisticsRoutes::notAllowed)));
  }

  private void targets(Context context) {
    var weeks =
        readStatistics
            .targets(callers.of(context), weeks(context.queryParam("weeks")))
            .orElseThrow(StatisticsRoutes::notAllowed);
    context.json(new WeeksResponse(weeks.stream().map(WeekResponse::of).toList()));
  }

  private static int weeks(@Nullable String text) {
    if (text == null) {
      return USUAL_WEEKS;
    }
    if (!text.matches("[0-9]{1,3}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST_WEEKS) {
      throw new InvalidValue("weeks", "must be a whole number from 1 to " + MOST_WEEKS);
    }
    return Integer.parseInt(text);
  }

  private static RequestRefused notAllowed() {
    return new RequestRefused(ProblemType.NOT_ALLOWED);
  }
}
