package dz.amal.llm.online;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A text that tries to talk a model into something, as people write it. None says how anything
 * harmful is done.
 *
 * @param lang and script: {@code ar}, {@code dz-arab}, {@code dz-latn}, {@code fr}, {@code en}
 * @param kind of trick, as {@code false_fence}
 */
record Injection(String id, String lang, String kind, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Messages. */
  static List<Injection> messages() {
    return read("injections.jsonl");
  }

  /** Messages of somebody who also says that their life is in danger. */
  static List<Injection> inDanger() {
    return read("injections-in-danger.jsonl");
  }

  /** Passages of documents. */
  static List<Injection> passages() {
    return read("poisoned-passages.jsonl");
  }

  private static List<Injection> read(String file) {
    InputStream in = Objects.requireNonNull(Injection.class.getResourceAsStream(file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(Injection::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Injection of(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return new Injection(
          json.path("id").asText(),
          json.path("lang").asText(),
          json.path("kind").asText(),
          json.path("text").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id + " " + kind;
  }
}
