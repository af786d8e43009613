package dz.amal.documents.kernel;

import dz.amal.domain.language.ReadingLanguage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The language that a file says it is written in, as a tag such as fr, fr-DZ or ar_SA. */
public final class DeclaredLanguage {

  private DeclaredLanguage() {}

  /** The language of documents that the tag means; empty for any other. */
  public static Optional<ReadingLanguage> of(String tag) {
    String language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Arrays.stream(ReadingLanguage.values())
        .filter(known -> known.tag().equals(language))
        .findFirst();
  }
}
