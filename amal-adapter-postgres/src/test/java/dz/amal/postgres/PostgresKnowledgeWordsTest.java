package dz.amal.postgres;

import dz.amal.testkit.contract.KnowledgeWordsContract;

final class PostgresKnowledgeWordsTest extends FreshDatabase implements KnowledgeWordsContract {}
