package dz.amal.postgres;

import dz.amal.testkit.contract.DecisionLogContract;

final class PostgresDecisionLogTest extends FreshDatabase implements DecisionLogContract {}
