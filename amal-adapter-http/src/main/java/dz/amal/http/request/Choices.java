package dz.amal.http.request;

import dz.amal.domain.kernel.InvalidValue;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a field that is one of a list. */
public final class Choices {

  private Choices() {}

  /**
   * The constant that the API spells so.
   *
   * @throws InvalidValue that names the choices
   */
  public static <E> E of(String field, String code, E[] choices, Function<E, String> spelling) {
    return Arrays.stream(choices)
        .filter(choice -> spelling.apply(choice).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    field,
                    "must be one of "
                        + Arrays.stream(choices).map(spelling).collect(Collectors.joining(", "))));
  }
}
