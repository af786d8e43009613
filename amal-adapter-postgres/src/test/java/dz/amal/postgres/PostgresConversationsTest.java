package dz.amal.postgres;

import dz.amal.testkit.contract.ConversationsContract;

final class PostgresConversationsTest extends FreshDatabase implements ConversationsContract {}
