package dz.amal.postgres;

import dz.amal.testkit.contract.IdempotencyKeysContract;

final class PostgresIdempotencyKeysTest extends FreshDatabase implements IdempotencyKeysContract {}
