package dz.amal.postgres;

import dz.amal.testkit.contract.MessageSearchContract;

final class PostgresMessageSearchTest extends FreshDatabase implements MessageSearchContract {}
