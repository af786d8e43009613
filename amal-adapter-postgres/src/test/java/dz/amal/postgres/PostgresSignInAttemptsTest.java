package dz.amal.postgres;

import dz.amal.testkit.contract.SignInAttemptsContract;

final class PostgresSignInAttemptsTest extends FreshDatabase implements SignInAttemptsContract {}
