package dz.amal.postgres;

import dz.amal.testkit.contract.OutboxContract;

final class PostgresOutboxTest extends FreshDatabase implements OutboxContract {}
