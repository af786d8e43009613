package dz.amal.http.request;

import dz.amal.domain.kernel.Cursor;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code limit} and {@code cursor}, and writes {@code items} and {@code next_cursor}. */
public final class Pages {

  /** Instants that any store can hold; Java's reach further. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Pages() {}

  /** A page of a list; {@code nextCursor} is null at its end. */
  public record PageResponse<T>(List<T> items, @Nullable String nextCursor) {

    public PageResponse {
      items = List.copyOf(items);
    }
  }

  /**
   * Which page is asked for.
   *
   * @throws InvalidValue on {@code limit} or {@code cursor}
   */
  public static PageRequest of(Context context) {
    return new PageRequest(
        limit(context.queryParam("limit")),
        Optional.ofNullable(context.queryParam("cursor")).map(Pages::decode));
  }

  /** A page in the API's shape. */
  public static <T, R> PageResponse<R> response(Page<T> page, Function<T, R> item) {
    return new PageResponse<>(
        page.items().stream().map(item).toList(), page.next().map(Pages::encode).orElse(null));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return PageRequest.DEFAULT_LIMIT;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue("limit", "must be a whole number");
    }
  }

  private static String encode(Cursor cursor) {
    String text = cursor.at() + "|" + cursor.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Cursor decode(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
      Instant at = Instant.parse(parts[0]);
      if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
        throw new IllegalArgumentException("not a time that a store can hold");
      }
      return new Cursor(at, UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidValue("cursor", "must be one that this API has given out");
    }
  }
}
