package dz.amal.http.request;

import dz.amal.domain.language.ReadingLanguage;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language to speak to whoever sent a request. */
public final class Languages {

  private static final String OWN = "own-language";

  private static final List<Locale> KNOWN =
      Arrays.stream(ReadingLanguage.values())
          .map(language -> Locale.forLanguageTag(language.tag()))
          .toList();

  private Languages() {}

  /** What {@code Accept-Language} asks for, or else the caller's own, or Arabic. */
  public static ReadingLanguage of(Context context) {
    Optional<ReadingLanguage> own = Optional.ofNullable(context.attribute(OWN));
    return asked(context.header("Accept-Language")).or(() -> own).orElse(ReadingLanguage.ARABIC);
  }

  /** From now on this is the language of a request that asks for none. */
  public static void fallBackTo(ReadingLanguage own, Context context) {
    context.attribute(OWN, own);
  }

  /** What a header {@code Accept-Language} asks for that we speak. */
  public static Optional<ReadingLanguage> asked(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
      return Arrays.stream(ReadingLanguage.values())
          .filter(language -> best != null && language.tag().equals(best.getLanguage()))
          .findFirst();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A header that cannot be read is as good as none; of "-" Java finds no first part.
      return Optional.empty();
    }
  }
}
