package dz.amal.postgres;

import dz.amal.testkit.contract.SessionsContract;

final class PostgresSessionsTest extends FreshDatabase implements SessionsContract {}
