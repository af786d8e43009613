package dz.amal.llm.online;

import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingResult;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts tokens as a model of OpenAI does; for a model it does not know, as its newer ones do,
 * which is near enough for a budget. Thread-safe. The first use of an encoding takes about a
 * second.
 */
final class TokenCounts {

  private final EncodingRegistry registry;
  private final String model;
  private final Map<String, Integer> constants = new ConcurrentHashMap<>();

  /** Counts as this model does, by an encoding that the registry loads when it is needed. */
  TokenCounts(String model, EncodingRegistry registry) {
    this.model = model;
    this.registry = registry;
  }

  private Encoding encoding() {
    return registry
        .getEncodingForModel(model)
        .orElseGet(() -> registry.getEncoding(EncodingType.O200K_BASE));
  }

  /** How many tokens a text is; what looks like a command to a model is text. */
  int of(String text) {
    return encoding().countTokensOrdinary(text);
  }

  /** The same for a text that is one of a few, and counted once. */
  int ofConstant(String text) {
    return constants.computeIfAbsent(text, this::of);
  }

  /** The text, or as much of its beginning as is no more than that. */
  String cut(String text, int most) {
    if (text.length() <= most) {
      return text; // a token is a character or more, but for the rarest
    }
    EncodingResult cut = encoding().encodeOrdinary(text, most);
    return cut.isTruncated() ? encoding().decode(cut.getTokens()) : text;
  }
}
