package dz.amal.http.request;

import dz.amal.domain.kernel.RequestKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/** Reads the header {@code Idempotency-Key}. */
public final class IdempotencyKey {

  private IdempotencyKey() {}

  /** The key with the hash of its request; empty when the client sent none. */
  public static Optional<RequestKey> of(Context context) {
    return of(context, JsonBody::bytes);
  }

  /**
   * As {@link #of(Context)}, for a body that is no JSON.
   *
   * @param body gives what is equal for equal requests; asked only if there is a key
   */
  public static Optional<RequestKey> of(Context context, Function<Context, byte[]> body) {
    return Optional.ofNullable(context.header("Idempotency-Key"))
        .map(key -> new RequestKey(key, hash(context, body.apply(context))));
  }

  private static String hash(Context context, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (context.method() + " " + context.path() + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(body);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
