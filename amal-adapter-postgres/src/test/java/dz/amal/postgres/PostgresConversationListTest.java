package dz.amal.postgres;

import dz.amal.testkit.contract.ConversationListContract;

final class PostgresConversationListTest extends FreshDatabase
    implements ConversationListContract {}
