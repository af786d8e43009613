package dz.amal.postgres;

import dz.amal.testkit.contract.CompletionThreadsContract;

final class PostgresCompletionThreadsTest extends FreshDatabase
    implements CompletionThreadsContract {}
