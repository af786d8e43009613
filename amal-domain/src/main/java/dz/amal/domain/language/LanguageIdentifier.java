package dz.amal.domain.language;

/** Tells which language and script a text is written in. Implementations are thread-safe. */
@FunctionalInterface
public interface LanguageIdentifier {

  /** The most likely language; for a text without letters, any. */
  Language identify(String text);
}
