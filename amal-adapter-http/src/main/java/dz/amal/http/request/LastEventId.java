package dz.amal.http.request;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/** Reads the header {@code Last-Event-ID}: where a stream broke off. */
public final class LastEventId {

  /** The header's name. */
  public static final String HEADER = "Last-Event-ID";

  private LastEventId() {}

  /** As what it stands for; empty where a stream begins. */
  public static <T> Optional<T> of(Context context, Function<String, T> meaning) {
    return Optional.ofNullable(context.header(HEADER))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(meaning);
  }
}
