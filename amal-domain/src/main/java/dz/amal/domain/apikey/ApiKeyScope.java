package dz.amal.domain.apikey;

import java.util.Locale;

/** What a key is good for. */
public enum ApiKeyScope {
  /** To write to Amal, and to see which models there are. */
  CHAT,
  /** Only to see which models there are. */
  MODELS;

  /** The scope as the API and the database spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope of this code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ApiKeyScope ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
