package dz.amal.domain.notification;

import dz.amal.domain.identity.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A notification on its way to somebody who is not at the desk.
 *
 * @param recipient of an e-mail
 * @param endpoint of a webhook, by its name
 * @param attempts how often it was tried, this time included once it was claimed
 */
public record Delivery(
    UUID id,
    Notification notification,
    Channel channel,
    Optional<UserId> recipient,
    Optional<String> endpoint,
    int attempts) {

  /** How it goes. */
  public enum Channel {
    EMAIL,
    WEBHOOK;

    /** The channel as the API and the database spell it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** By e-mail. */
  public static Delivery byMail(UUID id, Notification notification, UserId recipient) {
    return new Delivery(
        id, notification, Channel.EMAIL, Optional.of(recipient), Optional.empty(), 0);
  }

  /** To another program. */
  public static Delivery byWebhook(UUID id, Notification notification, String endpoint) {
    return new Delivery(
        id, notification, Channel.WEBHOOK, Optional.empty(), Optional.of(endpoint), 0);
  }

  /**
   * One that was given up.
   *
   * @param reason of the last failure, as a code
   */
  public record Dead(Delivery delivery, String reason, Instant since) {}
}
