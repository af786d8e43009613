package dz.amal.postgres;

import dz.amal.testkit.contract.RecalculationsContract;

final class PostgresRecalculationsTest extends FreshDatabase implements RecalculationsContract {}
