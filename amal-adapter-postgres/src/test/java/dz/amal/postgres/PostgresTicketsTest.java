package dz.amal.postgres;

import dz.amal.testkit.contract.TicketsContract;

final class PostgresTicketsTest extends FreshDatabase implements TicketsContract {}
