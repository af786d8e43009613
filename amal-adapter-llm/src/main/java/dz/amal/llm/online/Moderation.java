package dz.amal.llm.online;

import com.openai.client.OpenAIClient;
import com.openai.models.moderations.ModerationCreateParams;
import com.openai.models.moderations.ModerationCreateResponse;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.model.ModelUse.Purpose;
import dz.amal.llm.online.call.Endpoint;
import dz.amal.llm.online.call.Errand;
import dz.amal.llm.online.call.ModelFailed;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.llm.online.call.Progress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a model that knows self-harm when it reads of it, and lets it raise how likely a crisis is.
 * It never lowers it, and that it cannot answer changes nothing. Thread-safe.
 */
final class Moderation {

  private final Endpoint endpoint;
  private final String model;
  private final TokenCounts counts;
  private final Consumer<ModelUse> meter;

  Moderation(Endpoint endpoint, String model, TokenCounts counts, Consumer<ModelUse> meter) {
    this.endpoint = endpoint;
    this.model = model;
    this.counts = counts;
    this.meter = meter;
  }

  /**
   * The estimate, with a crisis no less likely than this model says.
   *
   * @param text without personal data
   */
  IntentEstimate raised(IntentEstimate estimate, String text, Instant until) {
    try {
      double harm = harm(text, until);
      return estimate.noLessInNeedThan(
          new IntentEstimate(model, Map.of(Intent.CRISIS, harm), Map.of()));
    } catch (ModelFailed e) {
      return estimate; // counted where it failed
    }
  }

  private double harm(String text, Instant until) {
    Errand errand =
        new Errand(model, Purpose.MODERATION, Optional.empty(), counts.of(text), until, meter);
    return endpoint.ask(errand, (client, progress) -> ask(client, text, progress));
  }

  private double ask(OpenAIClient client, String text, Progress progress) {
    ModerationCreateResponse response =
        client
            .moderations()
            .create(ModerationCreateParams.builder().model(model).input(text).build());
    progress.begun();
    return response.results().stream()
        .map(com.openai.models.moderations.Moderation::categoryScores)
        .mapToDouble(
            scores ->
                Math.max(
                    scores.selfHarm(),
                    Math.max(scores.selfHarmIntent(), scores.selfHarmInstructions())))
        .max()
        .stream()
        .map(score -> Math.min(1, Math.max(0, score)))
        .findFirst()
        .orElseThrow(() -> new ModelFailed(ModelFault.EMPTY_CHOICES));
  }
}
