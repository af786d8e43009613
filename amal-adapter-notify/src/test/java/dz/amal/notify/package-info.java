/**
 * Letters and calls to real servers on this machine, good and bad ones.
 *
 * <p>Start at {@link SmtpMailTest} and {@link SignedWebhooksTest}.
 */
@NullMarked
package dz.amal.notify;

import org.jspecify.annotations.NullMarked;
