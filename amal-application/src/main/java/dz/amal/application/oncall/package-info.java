/**
 * Alerting those on call, until somebody says that they have seen a crisis.
 *
 * <p>Start at {@link CrisisLane}.
 */
@NullMarked
package dz.amal.application.oncall;

import org.jspecify.annotations.NullMarked;
