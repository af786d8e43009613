package dz.amal.domain.notification;

import dz.amal.domain.kernel.InvalidValue;
import java.util.regex.Pattern;

/** What came of an attempt to deliver. */
public sealed interface DeliveryResult {

  /** It arrived. */
  record Delivered() implements DeliveryResult {}

  /**
   * It did not arrive.
   *
   * @param isForGood whether trying again is of no use
   * @param reason a code such as {@code http_503}: lower-case letters, digits and underscores, at
   *     most 100; nothing of what was to be delivered, and nothing that the other side has said
   */
  record Failed(boolean isForGood, String reason) implements DeliveryResult {

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,100}");

    public Failed {
      if (!CODE.matcher(reason).matches()) {
        throw new InvalidValue("reason", "must be a code");
      }
    }
  }

  /** It arrived. */
  static DeliveryResult delivered() {
    return new Delivered();
  }

  /** It did not arrive this time. */
  static DeliveryResult failed(String reason) {
    return new Failed(false, reason);
  }

  /** It did not arrive, and never will. */
  static DeliveryResult refused(String reason) {
    return new Failed(true, reason);
  }
}
