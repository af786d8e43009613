package dz.amal.postgres;

import dz.amal.testkit.contract.KnowledgeIndexContract;

final class PostgresKnowledgeIndexTest extends FreshDatabase implements KnowledgeIndexContract {}
