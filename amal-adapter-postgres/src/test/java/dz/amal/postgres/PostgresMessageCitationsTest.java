package dz.amal.postgres;

import dz.amal.testkit.contract.MessageCitationsContract;

final class PostgresMessageCitationsTest extends FreshDatabase
    implements MessageCitationsContract {}
