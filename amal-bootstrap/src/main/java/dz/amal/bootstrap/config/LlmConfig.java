package dz.amal.bootstrap.config;

import dz.amal.domain.model.ModelBudget;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The models elsewhere that somebody has set up.
 *
 * @param baseUrl of an OpenAI-compatible endpoint
 * @param apiKey empty for an endpoint that wants none
 * @param chatModel that classifies and answers
 * @param embeddingModel that the knowledge is embedded by; empty for the one that comes with Amal
 * @param asksForDimensions whether the embedding model is asked for 1536 dimensions
 * @param moderationModel that is asked for self-harm, too
 * @param azureApiVersion only for an endpoint of Azure's
 * @param callLimit how long one call may take
 */
public record LlmConfig(
    URI baseUrl,
    Optional<String> apiKey,
    String chatModel,
    Optional<String> embeddingModel,
    boolean asksForDimensions,
    Optional<String> moderationModel,
    Optional<String> azureApiVersion,
    Duration callLimit,
    ModelBudget budget) {

  /**
   * Reads an endpoint's address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static URI address(String text) {
    try {
      URI address = URI.create(text);
      boolean isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (isHttp && address.getHost() != null && address.getUserInfo() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // said below, without the text, which may hold a key
    }
    throw new IllegalArgumentException("must be an address, as https://host/v1");
  }

  /**
   * Reads whether an embedding model is asked for fewer dimensions than it has.
   *
   * @throws IllegalArgumentException if it is asked for others than the database keeps
   */
  static boolean asksForDimensions(String text) {
    if (!text.equals("1536")) {
      throw new IllegalArgumentException("must be 1536 or empty: the database keeps no others");
    }
    return true;
  }

  @Override
  public String toString() {
    return "LlmConfig[" + baseUrl + ", " + chatModel + "]"; // and no key
  }
}
