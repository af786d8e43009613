/**
 * What every adapter of a port must do, as tests to implement.
 *
 * <p>Start at {@link dz.amal.domain.store.Stores}: a module hands over its stores, and its test
 * class of five lines implements, say, {@link dz.amal.testkit.contract.TicketsContract}. A contract
 * asks the nasty questions first, since a fake is only worth what its contract covers.
 */
@NullMarked
package dz.amal.testkit.contract;

import org.jspecify.annotations.NullMarked;
