package dz.amal.http.request;

import dz.amal.domain.kernel.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Fields and parameters that must be there. */
public final class Given {

  private Given() {}

  /**
   * The value of a field or parameter.
   *
   * @throws InvalidValue if it is not there
   */
  public static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidValue(field, "must be given");
    }
    return value;
  }
}
