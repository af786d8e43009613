package dz.amal.domain.kernel;

/**
 * A client's name for one creating request, so that repeating it makes nothing new.
 *
 * @param key 1 to 255 characters
 * @param requestHash of method, path and body
 */
public record RequestKey(String key, String requestHash) {

  private static final TextRule KEY = new TextRule("Idempotency-Key", 255);

  public RequestKey {
    key = KEY.check(key);
  }
}
