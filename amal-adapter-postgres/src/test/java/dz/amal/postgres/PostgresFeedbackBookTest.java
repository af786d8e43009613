package dz.amal.postgres;

import dz.amal.testkit.contract.FeedbackBookContract;

final class PostgresFeedbackBookTest extends FreshDatabase implements FeedbackBookContract {}
