package dz.amal.http.request;

import dz.amal.domain.kernel.RequestKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads the header {@code Idempotency-Key}. */
public final class IdempotencyKey {

  private IdempotencyKey() {}

  /** The key with the hash of its request; empty when the client sent none. */
  public static Optional<RequestKey> of(Context context) {
    return Optional.ofNullable(context.header("Idempotency-Key"))
        .map(key -> new RequestKey(key, hash(context)));
  }

  private static String hash(Context context) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (context.method() + " " + context.path() + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(JsonBody.bytes(context));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
