package dz.amal.http.planted;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsMail {

  private KnowsMail() {}

  static InternetAddress address() throws AddressException {
    return new InternetAddress("");
  }
}
