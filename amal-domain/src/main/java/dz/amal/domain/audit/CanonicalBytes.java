package dz.amal.domain.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Values as bytes that no other values have: each with its length before it, and what may be
 * missing with whether it is there. Not thread-safe.
 */
final class CanonicalBytes {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /**
   * Begins.
   *
   * @param form what follows, in which version; another form of the same values has other bytes
   */
  CanonicalBytes(String form) {
    text(form);
  }

  CanonicalBytes text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
    bytes.writeBytes(utf8);
    return this;
  }

  CanonicalBytes optionalText(Optional<String> value) {
    bytes.write(value.isPresent() ? 1 : 0);
    value.ifPresent(this::text);
    return this;
  }

  CanonicalBytes id(UUID value) {
    bytes.writeBytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits())
            .array());
    return this;
  }

  CanonicalBytes optionalId(Optional<UUID> value) {
    bytes.write(value.isPresent() ? 1 : 0);
    value.ifPresent(this::id);
    return this;
  }

  CanonicalBytes number(long value) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  /** In microseconds; nothing here keeps more. */
  CanonicalBytes time(Instant value) {
    return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  CanonicalBytes code(Seal seal) {
    bytes.writeBytes(HexFormat.of().parseHex(seal.code()));
    return this;
  }

  /** In the order of their names, whatever order they come in. */
  CanonicalBytes texts(Map<String, String> values) {
    number(values.size());
    new TreeMap<>(values).forEach((name, value) -> text(name).text(value));
    return this;
  }

  byte[] toArray() {
    return bytes.toByteArray();
  }
}
