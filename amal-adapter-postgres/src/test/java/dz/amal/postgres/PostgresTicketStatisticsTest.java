package dz.amal.postgres;

import dz.amal.testkit.contract.TicketStatisticsContract;

final class PostgresTicketStatisticsTest extends FreshDatabase
    implements TicketStatisticsContract {}
