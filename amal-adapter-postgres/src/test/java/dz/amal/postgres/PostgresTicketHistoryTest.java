package dz.amal.postgres;

import dz.amal.testkit.contract.TicketHistoryContract;

final class PostgresTicketHistoryTest extends FreshDatabase implements TicketHistoryContract {}
