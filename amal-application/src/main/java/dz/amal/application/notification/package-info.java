/**
 * From what happened to those who have to know: the desk, people's mailboxes, other programs.
 *
 * <p>Start at {@link PassOnNotifications}, then {@link DeliverNotifications}.
 */
@NullMarked
package dz.amal.application.notification;

import org.jspecify.annotations.NullMarked;
