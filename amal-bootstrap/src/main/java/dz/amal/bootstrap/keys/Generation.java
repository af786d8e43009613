package dz.amal.bootstrap.keys;

import dz.amal.bootstrap.World;
import dz.amal.domain.secret.Hkdf;
import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/** A secret that the keys of all purposes are derived from. Immutable. */
public final class Generation {

  static final int SECRET_BYTES = 32;

  private final String id;
  private final Instant createdAt;
  private final byte[] secret;

  /**
   * A generation.
   *
   * @param id what its keys are called
   * @param secret 32 random bytes
   * @throws dz.amal.domain.kernel.InvalidValue if one is not so
   */
  Generation(String id, Instant createdAt, byte[] secret) {
    this.id = new Key(id, secret).id();
    this.createdAt = createdAt;
    this.secret = secret.clone();
  }

  /** A new one. */
  static Generation begin(World world) {
    return new Generation(
        world.ids().next().toString(),
        world.clock().instant(),
        Base64.getUrlDecoder().decode(world.tokens().next()));
  }

  /** Its name, which is no secret. */
  public String id() {
    return id;
  }

  /** When it was made. */
  public Instant createdAt() {
    return createdAt;
  }

  Key key(KeyPurpose purpose) {
    return Hkdf.derive(id, secret, "amal " + purpose.name().toLowerCase(Locale.ROOT) + " 1");
  }

  /** The secret in base64, for the file. */
  String written() {
    return Base64.getEncoder().encodeToString(secret);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Generation[" + id + "]";
  }
}
