package dz.amal.domain.sla;

import java.util.List;

/** What people have said about holidays. Added to and read. */
public interface Holidays {

  /** Keeps what somebody has said. */
  void add(HolidayNotice notice);

  /** All that count: of each holiday the latest, the earliest day first. */
  List<HolidayNotice> all();
}
