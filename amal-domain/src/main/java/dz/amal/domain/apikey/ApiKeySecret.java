package dz.amal.domain.apikey;

import dz.amal.domain.identity.SessionToken;
import dz.amal.domain.kernel.TokenSource;

/**
 * What a program shows. Only its {@link #hash()} is ever stored, and {@link #toString()} does not
 * show it.
 */
public record ApiKeySecret(String value) {

  /** What each begins with, so that people, and programs that look for lost secrets, know it. */
  private static final String PREFIX = "amal_";

  /** A new one. */
  public static ApiKeySecret from(TokenSource tokens) {
    return new ApiKeySecret(PREFIX + tokens.next());
  }

  /** As {@link SessionToken#hash()}. */
  public String hash() {
    return new SessionToken(value).hash();
  }

  @Override
  public String toString() {
    return "ApiKeySecret[***]";
  }
}
