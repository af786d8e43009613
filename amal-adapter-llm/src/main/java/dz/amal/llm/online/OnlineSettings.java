package dz.amal.llm.online;

import dz.amal.llm.online.call.CallLimits;
import dz.amal.llm.online.call.EndpointAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which models are asked, where, and within which limits.
 *
 * @param chatModel drafts answers
 * @param classifierModel tells intents
 * @param embedding where passages lie; empty to leave that to the embedder that comes with Amal
 * @param moderationModel looks for self-harm; empty for none
 * @param historyTokens how much of what was said before is told, 0 or more
 */
public record OnlineSettings(
    EndpointAddress address,
    String chatModel,
    String classifierModel,
    Optional<EmbeddingModel> embedding,
    Optional<String> moderationModel,
    int historyTokens,
    CallLimits limits) {

  private static final int HISTORY_TOKENS = 2_000;

  /** These take no temperature, or only their own. */
  private static final Pattern REASONING = Pattern.compile("(?i)(?:o[0-9]|gpt-5).*");

  /**
   * A model that embeds.
   *
   * @param dimensions asked for, for a model that can shorten its points; empty to ask for none.
   *     Whatever is asked for, points of another dimension than {@link
   *     dz.amal.domain.knowledge.Embedding#DIMENSIONS} are refused
   * @param relevantAbove below this similarity a passage has nothing to do with a question, -1 to 1
   */
  public record EmbeddingModel(String name, OptionalInt dimensions, double relevantAbove) {

    /**
     * A cautious place to start at: the embedding models of OpenAI's third generation give texts
     * that have nothing to do with each other 0.05 to 0.2, and a question and its answer in two
     * languages 0.3 and more; those of the second lie near 0.7 and need another one. To be
     * calibrated for the model and the knowledge by {@code ./amal eval retrieval}.
     */
    public static final double RELEVANT_ABOVE = 0.25;

    /** A model with the threshold to start at. */
    public EmbeddingModel(String name, OptionalInt dimensions) {
      this(name, dimensions, RELEVANT_ABOVE);
    }
  }

  public OnlineSettings {
    if (chatModel.isBlank() || classifierModel.isBlank()) {
      throw new IllegalArgumentException("a model needs a name");
    }
  }

  /** One model for answers and intents, nothing else, and the usual limits. */
  public static OnlineSettings of(EndpointAddress address, String chatModel) {
    return new OnlineSettings(
        address,
        chatModel,
        chatModel,
        Optional.empty(),
        Optional.empty(),
        HISTORY_TOKENS,
        CallLimits.usual());
  }

  /** The same with a model that embeds. */
  public OnlineSettings embeddingBy(EmbeddingModel model) {
    return new OnlineSettings(
        address,
        chatModel,
        classifierModel,
        Optional.of(model),
        moderationModel,
        historyTokens,
        limits);
  }

  /** The same with a model that moderates. */
  public OnlineSettings moderatingBy(String model) {
    return new OnlineSettings(
        address, chatModel, classifierModel, embedding, Optional.of(model), historyTokens, limits);
  }

  /** The same with another model for intents. */
  public OnlineSettings classifyingBy(String model) {
    return new OnlineSettings(
        address, chatModel, model, embedding, moderationModel, historyTokens, limits);
  }

  /** The same within other limits. */
  public OnlineSettings within(CallLimits others) {
    return new OnlineSettings(
        address, chatModel, classifierModel, embedding, moderationModel, historyTokens, others);
  }

  /** Whether a model may be told to say the likeliest thing each time. */
  static boolean takesTemperature(String model) {
    return !REASONING.matcher(model).matches();
  }
}
