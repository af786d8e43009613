package dz.amal.postgres;

import dz.amal.testkit.contract.MessagesContract;

final class PostgresMessagesTest extends FreshDatabase implements MessagesContract {}
