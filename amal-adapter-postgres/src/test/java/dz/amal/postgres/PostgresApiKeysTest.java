package dz.amal.postgres;

import dz.amal.testkit.contract.ApiKeysContract;

final class PostgresApiKeysTest extends FreshDatabase implements ApiKeysContract {}
