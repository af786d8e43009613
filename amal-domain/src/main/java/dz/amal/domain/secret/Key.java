package dz.amal.domain.secret;

import dz.amal.domain.kernel.InvalidValue;

/** A secret key and its name. Immutable. */
public final class Key {

  private static final int LENGTH = 32;

  private final String id;
  private final byte[] bytes;

  /**
   * A key.
   *
   * @param id what it is called where something made with it is kept; 1 to 40 letters, digits,
   *     hyphens
   * @param bytes 32 of them, uniformly random
   * @throws InvalidValue if one is not so
   */
  public Key(String id, byte[] bytes) {
    if (!id.matches("[A-Za-z0-9-]{1,40}")) {
      throw new InvalidValue("id", "must be 1 to 40 letters, digits or hyphens");
    }
    if (bytes.length != LENGTH) {
      throw new InvalidValue("bytes", "must be 32");
    }
    this.id = id;
    this.bytes = bytes.clone();
  }

  /** Its name, which is no secret. */
  public String id() {
    return id;
  }

  /** The secret, 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Only the id. */
  @Override
  public String toString() {
    return "Key[" + id + "]";
  }
}
