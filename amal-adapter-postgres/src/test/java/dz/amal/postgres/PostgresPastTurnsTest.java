package dz.amal.postgres;

import dz.amal.testkit.contract.PastTurnsContract;

final class PostgresPastTurnsTest extends FreshDatabase implements PastTurnsContract {}
