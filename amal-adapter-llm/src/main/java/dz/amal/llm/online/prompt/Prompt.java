package dz.amal.llm.online.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A prompt that comes with this version of Amal. A changed text gets another number: what was
 * answered with it is then told apart by name, and a change that nobody numbered by its hash.
 *
 * @param name with its version, as {@code answer-1}
 */
public record Prompt(String name, String text) {

  private static final String WHERE = "/dz/amal/llm/online/prompts/";
  private static final int DIGITS = 16;

  /** How an answer is drafted. */
  public static Prompt answer() {
    return load("answer-1");
  }

  /** How the intent of a message is told. */
  public static Prompt intent() {
    return load("intent-1");
  }

  /** How a mistake of form is pointed out; {@code {complaint}} stands for what it was. */
  public static Prompt repair() {
    return load("repair-1");
  }

  private static Prompt load(String name) {
    try (InputStream in = Prompt.class.getResourceAsStream(WHERE + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: the prompt " + name);
      }
      return new Prompt(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name and the beginning of its hash, as {@code answer-1@0123456789abcdef}. */
  public String id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return name + "@" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java machine has it
    }
  }

  /** The text with a value at its place. */
  public String with(String place, String value) {
    return text.replace("{" + place + "}", value);
  }
}
