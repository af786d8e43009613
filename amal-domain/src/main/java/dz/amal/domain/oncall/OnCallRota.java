package dz.amal.domain.oncall;

import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who is on call when. Immutable. */
public record OnCallRota(List<Duty> duties) {

  private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

  public OnCallRota {
    duties = List.copyOf(duties);
  }

  /** Those on call then, by step, the first to be alerted first; empty when nobody is. */
  public List<List<UserId>> chainAt(Instant time) {
    ZonedDateTime local = time.atZone(ALGIERS);
    SortedMap<Integer, List<UserId>> steps = new TreeMap<>();
    duties.stream()
        .filter(duty -> duty.isAt(local.getDayOfWeek(), local.toLocalTime()))
        .forEach(
            duty ->
                steps.merge(
                    duty.step(),
                    List.of(duty.person()),
                    (some, more) ->
                        Stream.concat(some.stream(), more.stream()).distinct().toList()));
    return List.copyOf(steps.values());
  }
}
