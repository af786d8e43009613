package dz.amal.domain.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences to people, kept as data beside the class that says them: one properties file in UTF-8 a
 * language, as {@code reasons_ar.properties}. Thread-safe.
 */
public final class Wording {

  private final Class<?> beside;
  private final String name;
  private final Map<String, Properties> loaded = new ConcurrentHashMap<>();

  private Wording(Class<?> beside, String name) {
    this.beside = beside;
    this.name = name;
  }

  /** The wording of that name beside a class. Files are read when first needed. */
  public static Wording load(Class<?> beside, String name) {
    return new Wording(beside, name);
  }

  /**
   * The sentence of a key.
   *
   * @throws IllegalArgumentException if the language or the key is not there
   */
  public String text(String language, String key) {
    String text = file(language).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(name + "_" + language + " has no " + key);
    }
    return text;
  }

  /** The keys of a language's file, so that a test can hold the languages against one another. */
  public Set<String> keys(String language) {
    return file(language).stringPropertyNames();
  }

  private Properties file(String language) {
    return loaded.computeIfAbsent(language, this::read);
  }

  private Properties read(String language) {
    String resource = name + "_" + language + ".properties";
    InputStream found = beside.getResourceAsStream(resource);
    if (found == null) {
      throw new IllegalArgumentException("no wording " + resource);
    }
    try (Reader reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
