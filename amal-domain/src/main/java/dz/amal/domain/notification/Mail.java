package dz.amal.domain.notification;

/** Sends letters. Thread-safe; waits for the mail server no longer than some seconds. */
public interface Mail {

  /** Whether letters can be sent at all, which is for whoever runs the installation to set up. */
  boolean isSetUp();

  /** Sends one. Nothing is thrown: whoever asks tries again later, or gives up. */
  DeliveryResult send(Letter letter);

  /** Sends a link, as {@link #send(Letter)}. */
  DeliveryResult send(LinkLetter letter);
}
