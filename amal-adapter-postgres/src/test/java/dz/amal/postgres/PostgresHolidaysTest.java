package dz.amal.postgres;

import dz.amal.testkit.contract.HolidaysContract;

final class PostgresHolidaysTest extends FreshDatabase implements HolidaysContract {}
