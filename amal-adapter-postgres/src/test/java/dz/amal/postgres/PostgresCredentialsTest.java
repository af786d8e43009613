package dz.amal.postgres;

import dz.amal.testkit.contract.CredentialsContract;

final class PostgresCredentialsTest extends FreshDatabase implements CredentialsContract {}
