package dz.amal.postgres;

import dz.amal.testkit.contract.AuditTrailContract;

final class PostgresAuditTrailTest extends FreshDatabase implements AuditTrailContract {}
