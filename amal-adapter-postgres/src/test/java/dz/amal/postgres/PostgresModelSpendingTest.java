package dz.amal.postgres;

import dz.amal.testkit.contract.ModelSpendingContract;

final class PostgresModelSpendingTest extends FreshDatabase implements ModelSpendingContract {}
