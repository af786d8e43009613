package dz.amal.postgres;

import dz.amal.testkit.contract.OnCallContract;

final class PostgresOnCallTest extends FreshDatabase implements OnCallContract {}
