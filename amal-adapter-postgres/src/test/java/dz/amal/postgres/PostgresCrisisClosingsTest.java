package dz.amal.postgres;

import dz.amal.testkit.contract.CrisisClosingsContract;

final class PostgresCrisisClosingsTest extends FreshDatabase implements CrisisClosingsContract {}
