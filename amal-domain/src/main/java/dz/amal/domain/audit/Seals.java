package dz.amal.domain.audit;

import dz.amal.domain.secret.Hmac;
import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import dz.amal.domain.secret.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals entries and the links between them, and sees whether a seal fits. Thread-safe.
 *
 * <p>The forms have a version, so that a later one can add a field and still check the old ones.
 */
public final class Seals {

  private static final String ENTRY = "amal audit entry 1";
  private static final String LINK = "amal audit link 1";

  private final Keys keys;

  /** Seals with the newest of these keys, and checks with all of them. */
  public Seals(Keys keys) {
    this.keys = keys;
  }

  /** The entry under a seal. */
  public KeptEntry seal(AuditEntry entry) {
    KeptEntry kept = KeptEntry.of(entry);
    return kept.sealed(seal(bytes(kept)));
  }

  /** Whether the entry is as it was sealed. */
  public boolean fits(KeptEntry entry) {
    return entry.seal().filter(seal -> fits(seal, bytes(entry))).isPresent();
  }

  /**
   * Links an entry.
   *
   * @param before the seal of the link before; empty for the first
   * @param entry the seal of the entry
   */
  public ChainLink link(
      Optional<Seal> before, long position, UUID id, Seal entry, Instant linkedAt) {
    return new ChainLink(position, id, seal(bytes(before, position, entry, linkedAt)), linkedAt);
  }

  /** Whether the link stands where it was made, behind that one and for that entry. */
  public boolean fits(ChainLink link, Optional<Seal> before, Seal entry) {
    return fits(link.seal(), bytes(before, link.position(), entry, link.linkedAt()));
  }

  private static byte[] bytes(KeptEntry entry) {
    return new CanonicalBytes(ENTRY)
        .id(entry.id())
        .optionalId(entry.actor())
        .text(entry.action())
        .text(entry.subjectType())
        .optionalId(entry.subject())
        .texts(entry.details())
        .optionalText(entry.requestId())
        .time(entry.at())
        .toArray();
  }

  private static byte[] bytes(Optional<Seal> before, long position, Seal entry, Instant linkedAt) {
    CanonicalBytes bytes = new CanonicalBytes(LINK).number(before.isPresent() ? 1 : 0);
    before.ifPresent(bytes::code);
    return bytes.number(position).code(entry).time(linkedAt).toArray();
  }

  private Seal seal(byte[] bytes) {
    Key key = keys.current(KeyPurpose.AUDIT);
    return new Seal(key.id(), code(key, bytes));
  }

  private boolean fits(Seal seal, byte[] bytes) {
    return keys.find(KeyPurpose.AUDIT, seal.keyId())
        .map(key -> isSame(code(key, bytes), seal.code()))
        .orElse(false);
  }

  private static String code(Key key, byte[] bytes) {
    return HexFormat.of().formatHex(Hmac.of(key, bytes));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
