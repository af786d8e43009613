package dz.amal.llm.online;

import com.openai.client.OpenAIClient;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams.EncodingFormat;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Embedding;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.model.ModelUse.Purpose;
import dz.amal.domain.privacy.PersonalData;
import dz.amal.llm.online.OnlineSettings.EmbeddingModel;
import dz.amal.llm.online.call.CallLimits;
import dz.amal.llm.online.call.Endpoint;
import dz.amal.llm.online.call.Errand;
import dz.amal.llm.online.call.ModelFailed;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.llm.online.call.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Embeds texts with a model elsewhere, many at once. Personal data is masked before; a text without
 * words is not asked about. Of a text longer than such models take the beginning counts.
 * Thread-safe.
 */
public final class OpenAiEmbedder implements Embedder {

  private static final int MOST_TEXTS = 128;
  private static final int MOST_TOKENS = 32_000;
  private static final int MOST_OF_A_TEXT = 8_000;

  private final Endpoint endpoint;
  private final EmbeddingModel model;
  private final TokenCounts counts;
  private final Function<String, List<String>> concepts;
  private final Consumer<ModelUse> meter;

  OpenAiEmbedder(
      Endpoint endpoint,
      EmbeddingModel model,
      TokenCounts counts,
      Function<String, List<String>> concepts,
      Consumer<ModelUse> meter) {
    this.endpoint = endpoint;
    this.model = model;
    this.counts = counts;
    this.concepts = concepts;
    this.meter = meter;
  }

  /** A text that is asked about, and where it stood. */
  private record Asked(int place, String text, int tokens) {}

  @Override
  public String model() {
    return model.name();
  }

  @Override
  public double relevantAbove() {
    return model.relevantAbove();
  }

  @Override
  public boolean runsElsewhere() {
    return true;
  }

  @Override
  public List<String> conceptsIn(String text) {
    return concepts.apply(text);
  }

  @Override
  public Embedder metered(Consumer<ModelUse> other) {
    return new OpenAiEmbedder(endpoint, model, counts, concepts, other);
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    List<Embedding> points = new ArrayList<>();
    texts.forEach(text -> points.add(Embedding.none()));
    try {
      for (List<Asked> batch : batches(texts)) {
        List<Embedding> found = ask(batch);
        for (int i = 0; i < found.size(); i++) {
          points.set(batch.get(i).place(), found.get(i));
        }
      }
    } catch (ModelFailed e) {
      throw new ModelUnavailable("the embedder, " + e.fault().code());
    }
    return List.copyOf(points);
  }

  private List<List<Asked>> batches(List<String> texts) {
    List<List<Asked>> batches = new ArrayList<>();
    int room = 0;
    for (int place = 0; place < texts.size(); place++) {
      if (hasWords(texts.get(place))) {
        Asked asked = asked(place, texts.get(place));
        room -= asked.tokens();
        if (room < 0 || batches.get(batches.size() - 1).size() == MOST_TEXTS) {
          batches.add(new ArrayList<>());
          room = MOST_TOKENS - asked.tokens();
        }
        batches.get(batches.size() - 1).add(asked);
      }
    }
    return batches;
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private Asked asked(int place, String text) {
    String masked = counts.cut(PersonalData.mask(text), MOST_OF_A_TEXT);
    return new Asked(place, masked, counts.of(masked));
  }

  private List<Embedding> ask(List<Asked> batch) {
    CallLimits limits = endpoint.limits();
    int tokens = batch.stream().mapToInt(Asked::tokens).sum();
    Errand errand =
        new Errand(
            model.name(),
            Purpose.EMBEDDING,
            Optional.empty(),
            tokens,
            endpoint.in(batch.size() == 1 ? limits.intent() : limits.answer()),
            meter);
    return endpoint.ask(errand, (client, progress) -> ask(client, batch, progress));
  }

  private List<Embedding> ask(OpenAIClient client, List<Asked> batch, Progress progress) {
    EmbeddingCreateParams.Builder params =
        EmbeddingCreateParams.builder()
            .model(model.name())
            .encodingFormat(EncodingFormat.FLOAT) // not every endpoint knows the other one
            .inputOfArrayOfStrings(batch.stream().map(Asked::text).toList());
    model.dimensions().ifPresent(params::dimensions);
    CreateEmbeddingResponse response = client.embeddings().create(params.build());
    progress.begun();
    if (!response._usage().isMissing() && response.usage().promptTokens() > 0) {
      progress.cost((int) response.usage().promptTokens(), 0);
    }
    return points(response.data(), batch.size());
  }

  private static List<Embedding> points(
      List<com.openai.models.embeddings.Embedding> data, int texts) {
    List<Embedding> points =
        data.stream()
            .sorted(Comparator.comparingLong(com.openai.models.embeddings.Embedding::index))
            .map(point -> normalised(point.embedding()))
            .toList();
    if (points.size() != texts) {
      throw new ModelFailed(ModelFault.WRONG_DIMENSION);
    }
    return points;
  }

  private static Embedding normalised(List<Float> values) {
    float[] vector = new float[values.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = values.get(i);
    }
    try {
      return Embedding.normalised(vector);
    } catch (IllegalArgumentException e) {
      throw new ModelFailed(ModelFault.WRONG_DIMENSION);
    }
  }
}
