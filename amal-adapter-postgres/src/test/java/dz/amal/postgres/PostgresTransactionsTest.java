package dz.amal.postgres;

import dz.amal.testkit.contract.TransactionsContract;

final class PostgresTransactionsTest extends FreshDatabase implements TransactionsContract {}
