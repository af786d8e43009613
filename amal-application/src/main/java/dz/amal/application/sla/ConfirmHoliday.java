package dz.amal.application.sla;

import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.sla.HolidayNotice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Notes down that a holiday falls as it was computed, or on other days, or that there is one more.
 * Where that changes the calendar, open deadlines are computed again.
 */
public final class ConfirmHoliday {

  private final HolidayDesk desk;
  private final Users users;
  private final IdSource ids;
  private final InstantSource clock;

  /** Wires the use case. */
  public ConfirmHoliday(HolidayDesk desk, Users users, IdSource ids, InstantSource clock) {
    this.desk = desk;
    this.users = users;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What to note down.
   *
   * @param computedOn the first day that the rule of this name gives; empty for a holiday without a
   *     rule
   * @param days 0 where there is none after all
   * @param confirmedBy the name of who says so; empty for the caller's
   */
  public record Command(
      Caller caller,
      String name,
      Optional<LocalDate> computedOn,
      LocalDate firstDay,
      int days,
      Optional<String> confirmedBy) {}

  /** What came of it. */
  public sealed interface Outcome permits Confirmed, NotAllowed, UnknownHoliday {

    /** Calls the case that this is. */
    <T> T match(Cases<T> cases);
  }

  /** One method for each outcome. */
  public interface Cases<T> {
    /** It is noted down. */
    T confirmed(Confirmed outcome);

    /** The caller does not run the installation. */
    T notAllowed(NotAllowed outcome);

    /** No rule of that name gives that day. */
    T unknownHoliday(UnknownHoliday outcome);
  }

  /**
   * It is noted down.
   *
   * @param isChange whether the calendar is another one now, and deadlines are computed again
   */
  public record Confirmed(HolidayNotice notice, boolean isChange) implements Outcome {
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

  /** No rule of that name gives that day. */
  public record UnknownHoliday() implements Outcome {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.unknownHoliday(this);
    }
  }

  /**
   * Notes it down.
   *
   * @throws dz.amal.domain.kernel.InvalidValue if a value breaks its rule
   */
  public Outcome handle(Command command) {
    if (!command.caller().isAdmin()) {
      return new NotAllowed();
    }
    HolidayNotice notice = notice(command);
    boolean isKnown =
        notice
            .computedOn()
            .map(day -> desk.calendar().rules().gives(notice.name(), day))
            .orElse(true);
    return isKnown
        ? new Confirmed(notice, desk.keep(command.caller(), List.of(notice)))
        : new UnknownHoliday();
  }

  private HolidayNotice notice(Command command) {
    return new HolidayNotice(
        ids.next(),
        command.name(),
        command.computedOn(),
        command.firstDay(),
        command.days(),
        command.confirmedBy().orElseGet(() -> nameOf(command.caller())),
        clock.instant());
  }

  private String nameOf(Caller caller) {
    return users.find(caller.user()).flatMap(User::name).orElseGet(() -> caller.role().code());
  }
}
