package dz.amal.testkit.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody asked the double: all that left the machine.
 *
 * @param path with its query
 * @param headers by their names in small letters
 */
public record ModelRequest(String path, Map<String, String> headers, String body) {

  private static final Pattern PASSAGE =
      Pattern.compile("<<<passage 1 [^>]*>>>\\s*(.*?)\\s*<<<end ", Pattern.DOTALL);
  private static final Pattern SENTENCE = Pattern.compile("[^.!?؟\\n]{12,}[.!?؟]");

  public ModelRequest {
    headers = Map.copyOf(headers);
  }

  /** Whether it asks for the route that ends so, as {@code /chat/completions}. */
  boolean isFor(String route) {
    return path.replaceAll("\\?.*", "").endsWith(route);
  }

  /** Whether it wants its answer in pieces. */
  public boolean isStreamed() {
    return "true".equals(json().get("stream"));
  }

  /** The model it asks for; empty if it names none. */
  public String model() {
    return String.valueOf(json().getOrDefault("model", ""));
  }

  /** The texts to embed, or to moderate. */
  public List<String> inputs() {
    Object input = json().getOrDefault("input", List.of());
    return input instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(input));
  }

  /** All that its messages say, one below the other. */
  public String said() {
    return messages().stream()
        .map(message -> String.valueOf(message.get("content")))
        .collect(Collectors.joining("\n"));
  }

  /** Who says its messages, in their order. */
  public List<String> roles() {
    return messages().stream().map(message -> String.valueOf(message.get("role"))).toList();
  }

  /** The first passage that it is given to answer from. */
  public Optional<String> firstPassage() {
    Matcher matcher = PASSAGE.matcher(said());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The first sentence of the first passage, word for word. */
  public Optional<String> firstSentence() {
    return firstPassage()
        .map(SENTENCE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group().strip());
  }

  private List<Map<?, ?>> messages() {
    return json().getOrDefault("messages", List.of()) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(message -> (Map<?, ?>) message).toList()
        : List.of();
  }

  private Map<String, Object> json() {
    return body.isBlank() ? Map.of() : asMap(JsonText.read(body));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object json) {
    return json instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
