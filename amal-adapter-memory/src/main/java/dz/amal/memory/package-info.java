/**
 * Every port in memory, of equal rank with PostgreSQL: for tests, for trying Amal out and for
 * embedding it. Nothing is kept when the process ends.
 *
 * <p>Start at {@link dz.amal.memory.InMemoryStores}. What PostgreSQL would refuse is refused here
 * too: taken ids, references to what is not there, work in a unit of which something has failed.
 * Limits and the session cache stand beside the stores, bounded in size: a server on one machine
 * uses them too. Knows the domain only.
 */
@NullMarked
package dz.amal.memory;

import org.jspecify.annotations.NullMarked;
