package dz.amal.http.planted;

import at.favre.lib.crypto.bcrypt.BCrypt;

/** Breaks a rule on purpose; see ArchitectureTest. */
final class KnowsBcrypt {

  private KnowsBcrypt() {}

  static BCrypt.Hasher hasher() {
    return BCrypt.withDefaults();
  }
}
