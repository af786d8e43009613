package dz.amal.postgres;

import dz.amal.testkit.contract.DocumentLifeContract;

final class PostgresDocumentLifeTest extends FreshDatabase implements DocumentLifeContract {}
