package dz.amal.documents.kernel;

import dz.amal.domain.kernel.InvalidValue;

/** Why a file is not taken; every one is an {@link InvalidValue} on {@code file}. */
public final class Refusal {

  private static final String FIELD = "file";

  private Refusal() {}

  /** For a reason in constant words. */
  public static InvalidValue because(String rule) {
    return new InvalidValue(FIELD, rule);
  }

  /** There are no words in it. */
  public static InvalidValue noText() {
    return because("holds no text");
  }

  /** More text than a document may hold. */
  public static InvalidValue tooMuchText() {
    return because(
        "must hold at most " + TextBlocks.MAX_CHARACTERS + " characters of text; split it");
  }

  /** It opens with a password only. */
  public static InvalidValue encrypted() {
    return because("must not be encrypted or need a password");
  }

  /** It is built to take more memory or time than any honest file. */
  public static InvalidValue excessive() {
    return because("must not unpack to more than any text needs");
  }

  /** It does not hold together. Where that was noticed is kept, and none of the words. */
  public static InvalidValue broken(Exception cause) {
    InvalidValue broken = because("is broken");
    broken.initCause(new Wordless(cause));
    return broken;
  }
}
