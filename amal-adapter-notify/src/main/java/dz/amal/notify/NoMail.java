package dz.amal.notify;

import dz.amal.domain.notification.DeliveryResult;
import dz.amal.domain.notification.Letter;
import dz.amal.domain.notification.LinkLetter;
import dz.amal.domain.notification.Mail;

/** Where no mail server is set up. Thread-safe. */
public final class NoMail implements Mail {

  @Override
  public boolean isSetUp() {
    return false;
  }

  /** Fails for now and not for good: somebody may set mail up later. */
  @Override
  public DeliveryResult send(Letter letter) {
    return DeliveryResult.failed("mail_not_set_up");
  }

  /** As the other. */
  @Override
  public DeliveryResult send(LinkLetter letter) {
    return DeliveryResult.failed("mail_not_set_up");
  }
}
