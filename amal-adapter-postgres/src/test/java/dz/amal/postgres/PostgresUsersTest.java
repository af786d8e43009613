package dz.amal.postgres;

import dz.amal.testkit.contract.UsersContract;

final class PostgresUsersTest extends FreshDatabase implements UsersContract {}
