package dz.amal.postgres;

import dz.amal.testkit.contract.AuditChainContract;

final class PostgresAuditChainTest extends FreshDatabase implements AuditChainContract {}
