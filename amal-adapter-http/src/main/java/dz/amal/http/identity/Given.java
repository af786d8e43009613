package dz.amal.http.identity;

import dz.amal.domain.kernel.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Fields that must be there. */
final class Given {

  private Given() {}

  /**
   * The value of a field.
   *
   * @throws InvalidValue if it is not there
   */
  static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidValue(field, "must be given");
    }
    return value;
  }
}
