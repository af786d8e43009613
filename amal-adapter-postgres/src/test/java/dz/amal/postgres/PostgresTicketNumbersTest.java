package dz.amal.postgres;

import dz.amal.testkit.contract.TicketNumbersContract;

final class PostgresTicketNumbersTest extends FreshDatabase implements TicketNumbersContract {}
