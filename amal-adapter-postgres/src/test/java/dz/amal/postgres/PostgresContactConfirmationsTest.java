package dz.amal.postgres;

import dz.amal.testkit.contract.ContactConfirmationsContract;

final class PostgresContactConfirmationsTest extends FreshDatabase
    implements ContactConfirmationsContract {}
