package dz.amal.postgres;

import dz.amal.testkit.contract.MagicLinksContract;

final class PostgresMagicLinksTest extends FreshDatabase implements MagicLinksContract {}
