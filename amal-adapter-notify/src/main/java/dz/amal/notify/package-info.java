/**
 * Tells people and programs that are not at the desk: by e-mail over SMTP, and by signed webhooks.
 * Neither says what it is about.
 *
 * <p>Start at {@link SmtpMail} and {@link SignedWebhooks}.
 */
@NullMarked
package dz.amal.notify;

import org.jspecify.annotations.NullMarked;
