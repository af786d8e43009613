package dz.amal.llm.online;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.turn.ModelsElsewhere;
import dz.amal.llm.online.call.Endpoint;
import dz.amal.llm.online.call.ModelCalls;
import dz.amal.llm.online.prompt.Prompt;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The models behind one endpoint, which share its health and its room. Thread-safe. */
public final class OnlineModels implements ModelsElsewhere, AutoCloseable {

  private final OnlineSettings settings;
  private final Endpoint endpoint;
  private final RandomGenerator random;
  private final Function<String, List<String>> concepts;
  private final Rules answerRules = Rules.of(Prompt.answer());
  private final Rules intentRules = Rules.of(Prompt.intent());
  private final TokenCounts chatTokens;
  private final TokenCounts intentTokens;
  private final Optional<TokenCounts> embeddingTokens;

  /**
   * The models; nothing is asked yet.
   *
   * @param random for marks that nobody can guess: a secure one
   * @param concepts the names of what a text speaks of; see {@link Embedder#conceptsIn}
   * @param calls hears of every call
   */
  public OnlineModels(
      OnlineSettings settings,
      InstantSource clock,
      RandomGenerator random,
      Function<String, List<String>> concepts,
      ModelCalls calls) {
    this(
        settings,
        new Endpoint(settings.address(), settings.limits(), clock, calls),
        random,
        concepts,
        Encodings.newLazyEncodingRegistry());
  }

  OnlineModels(
      OnlineSettings settings,
      Endpoint endpoint,
      RandomGenerator random,
      Function<String, List<String>> concepts,
      EncodingRegistry encodings) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.random = random;
    this.concepts = concepts;
    this.chatTokens = new TokenCounts(settings.chatModel(), encodings);
    this.intentTokens = new TokenCounts(settings.classifierModel(), encodings);
    this.embeddingTokens =
        settings.embedding().map(model -> new TokenCounts(model.name(), encodings));
  }

  /** Loads what the first call would have to wait for; takes some seconds, and asks nothing. */
  public void warmUp() {
    chatTokens.of("warm");
    intentTokens.of("warm");
    embeddingTokens.ifPresent(tokens -> tokens.of("warm"));
  }

  /** The model that answers. */
  public String name() {
    return settings.chatModel();
  }

  @Override
  public boolean areUp() {
    return endpoint.isWell();
  }

  @Override
  public IntentClassifier classifier(Consumer<ModelUse> meter) {
    return new LlmIntentClassifier(endpoint, settings, intentRules, intentTokens, random, meter);
  }

  @Override
  public LanguageModel languageModel(Consumer<ModelUse> meter) {
    return new OpenAiLanguageModel(endpoint, settings, answerRules, chatTokens, random, meter);
  }

  /** The embedder, if one is set; to be metered turn by turn. */
  public Optional<Embedder> embedder() {
    return settings
        .embedding()
        .map(
            model ->
                new OpenAiEmbedder(
                    endpoint, model, embeddingTokens.orElseThrow(), concepts, use -> {}));
  }

  /** Cuts off what still runs. */
  @Override
  public void close() {
    endpoint.close();
  }
}
