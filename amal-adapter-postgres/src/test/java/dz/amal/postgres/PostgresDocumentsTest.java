package dz.amal.postgres;

import dz.amal.testkit.contract.DocumentsContract;

final class PostgresDocumentsTest extends FreshDatabase implements DocumentsContract {}
