/**
 * Telling the team, through an outbox written in the same transaction as what it tells of.
 *
 * <p>Start at {@link Notification}.
 */
@NullMarked
package dz.amal.domain.notification;

import org.jspecify.annotations.NullMarked;
