package dz.amal.domain.sla;

import java.util.List;

/** What people have said about holidays. Added to and read. */
public interface Holidays {

  /**
   * Keeps what somebody has said.
   *
   * @throws IllegalStateException if the id is taken
   */
  void add(HolidayNotice notice);

  /**
   * All that count: the latest about each {@link HolidayNotice#subject}, the earliest first day
   * first, then by name.
   */
  List<HolidayNotice> all();
}
