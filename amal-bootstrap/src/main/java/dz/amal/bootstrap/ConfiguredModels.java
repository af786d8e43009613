package dz.amal.bootstrap;

import dz.amal.application.model.ChooseModels;
import dz.amal.application.model.TurnModels;
import dz.amal.bootstrap.config.LlmConfig;
import dz.amal.domain.knowledge.AnswerCache;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.llm.online.OnlineModels;
import dz.amal.llm.online.OnlineSettings;
import dz.amal.llm.online.OnlineSettings.EmbeddingModel;
import dz.amal.llm.online.call.CallLimits;
import dz.amal.llm.online.call.EndpointAddress;
import dz.amal.llm.online.call.ModelCalls;
import dz.amal.memory.InMemoryAnswerCache;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The models that the settings name.
 *
 * @param models of this process, with the embedder elsewhere, if there is one
 * @param online those elsewhere; empty where none are set up
 * @param elsewhere the same with their budget and their cache
 */
public record ConfiguredModels(
    Models models, Optional<OnlineModels> online, Optional<ChooseModels.Elsewhere> elsewhere)
    implements AutoCloseable {

  /** Those of the settings, beside these of this process; a command that counts no calls. */
  public static ConfiguredModels of(Optional<LlmConfig> llm, Models own, World world) {
    return of(llm, own, ModelCalls::none, world);
  }

  /**
   * Those of the settings.
   *
   * @param own the models of this process
   * @param calls makes what hears of every call of a model elsewhere; not asked where there is none
   */
  public static ConfiguredModels of(
      Optional<LlmConfig> llm, Models own, Supplier<ModelCalls> calls, World world) {
    return llm.map(config -> elsewhere(config, own, calls.get(), world))
        .orElseGet(() -> new ConfiguredModels(own, Optional.empty(), Optional.empty()));
  }

  private static ConfiguredModels elsewhere(
      LlmConfig config, Models own, ModelCalls calls, World world) {
    OnlineModels online =
        new OnlineModels(
            settings(config), world.clock(), new SecureRandom(), own.embedder()::conceptsIn, calls);
    AnswerCache cache = new InMemoryAnswerCache(world.clock());
    return new ConfiguredModels(
        own.embeddedBy(online.embedder()),
        Optional.of(online),
        Optional.of(new ChooseModels.Elsewhere(online, config.budget(), cache)));
  }

  private static OnlineSettings settings(LlmConfig config) {
    EndpointAddress address =
        new EndpointAddress(config.baseUrl(), config.apiKey().orElse(""), config.azureApiVersion());
    OnlineSettings settings =
        OnlineSettings.of(address, config.chatModel())
            .within(CallLimits.usual().within(config.callLimit()));
    OnlineSettings embedding =
        config
            .embeddingModel()
            .map(model -> settings.embeddingBy(new EmbeddingModel(model, dimensions(config))))
            .orElse(settings);
    return config.moderationModel().map(embedding::moderatingBy).orElse(embedding);
  }

  private static OptionalInt dimensions(LlmConfig config) {
    return config.asksForDimensions() ? OptionalInt.of(Embedding.DIMENSIONS) : OptionalInt.empty();
  }

  /** For what is no person's turn. */
  public TurnModels ofNobody() {
    return TurnModels.ofNobody(models.own(), elsewhere);
  }

  @Override
  public void close() {
    online.ifPresent(OnlineModels::close);
  }
}
