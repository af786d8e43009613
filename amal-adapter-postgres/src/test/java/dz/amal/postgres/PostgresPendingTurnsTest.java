package dz.amal.postgres;

import dz.amal.testkit.contract.PendingTurnsContract;

final class PostgresPendingTurnsTest extends FreshDatabase implements PendingTurnsContract {}
