package dz.amal.domain.audit;

import dz.amal.domain.kernel.InvalidValue;

/**
 * A code that only holders of a key could compute.
 *
 * @param keyId which key it was made with
 * @param code HMAC-SHA-256, as 64 hexadecimal digits in lower case
 */
public record Seal(String keyId, String code) {

  public Seal {
    if (!code.matches("[0-9a-f]{64}")) {
      throw new InvalidValue("code", "must be 64 hexadecimal digits");
    }
  }
}
