package dz.amal.llm.online;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Embedder;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.Passage;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.model.ModelUse;
import dz.amal.llm.online.OnlineSettings.EmbeddingModel;
import dz.amal.llm.online.call.CallLimits;
import dz.amal.llm.online.call.CallLimits.Illness;
import dz.amal.llm.online.call.Endpoint;
import dz.amal.llm.online.call.EndpointAddress;
import dz.amal.testkit.SettableClock;
import dz.amal.testkit.model.ModelDouble;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Models that ask a double, by a clock that stands still, and all that was heard of that. */
final class Asked implements AutoCloseable {

  static final String CONTENT =
      "Withdrawal from tramadol often begins within a day. A doctor can make it easier.";
  static final String FIRST = "Withdrawal from tramadol often begins within a day.";
  static final String SECOND = "A doctor can make it easier.";

  /** Loaded once: it takes a second. */
  private static final EncodingRegistry ENCODINGS = Encodings.newLazyEncodingRegistry();

  final ModelDouble model;
  final SettableClock clock = new SettableClock();
  final HeardCalls calls = new HeardCalls();
  final List<ModelUse> uses = new CopyOnWriteArrayList<>();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<Sentence> told = new CopyOnWriteArrayList<>();
  final OnlineModels models;

  private Asked(ModelDouble model, EndpointAddress address, CallLimits limits) {
    this.model = model;
    OnlineSettings settings =
        OnlineSettings.of(address, "gpt-4o-mini")
            .embeddingBy(new EmbeddingModel("text-embedding-3-small", OptionalInt.of(1536)))
            .moderatingBy("omni-moderation-latest")
            .within(limits);
    Endpoint endpoint =
        new Endpoint(
            settings.address(),
            limits,
            clock,
            calls,
            time -> {
              pauses.add(time);
              clock.advance(time);
            });
    this.models =
        new OnlineModels(
            settings, endpoint, new Random(7), text -> List.of("a-concept"), ENCODINGS);
  }

  /** Asks a double of its own. */
  static Asked aDouble() {
    return aDouble(patient());
  }

  static Asked aDouble(CallLimits limits) {
    ModelDouble model = ModelDouble.start();
    return new Asked(model, new EndpointAddress(model.baseUrl(), "a-key"), limits);
  }

  /** Asks another address; the double is not asked then. */
  static Asked at(URI address) {
    return at(new EndpointAddress(address, "a-key"));
  }

  static Asked at(EndpointAddress address) {
    return new Asked(ModelDouble.start(), address, patient());
  }

  /** The usual limits, for an endpoint that is not given up on. */
  static CallLimits patient() {
    return CallLimits.usual().illAfter(new Illness(100, 100, Duration.ofSeconds(15), 1));
  }

  DraftAnswer draft() {
    return draft(anInquiry("When does withdrawal begin?"));
  }

  DraftAnswer draft(Inquiry inquiry) {
    return models
        .languageModel(uses::add)
        .draft(
            inquiry,
            sentence -> {
              told.add(sentence);
              return true;
            });
  }

  Embedder embedder() {
    return models.embedder().orElseThrow().metered(uses::add);
  }

  static Inquiry anInquiry(String question) {
    return new Inquiry(question, List.of(passage(CONTENT)));
  }

  static Passage passage(String content) {
    return new Passage(
        new ChunkId(new UUID(0, 1)),
        new DocumentId(new UUID(0, 2)),
        1,
        "Tramadol",
        "Withdrawal",
        0,
        0,
        content,
        ReadingLanguage.ENGLISH,
        0.5,
        0.5);
  }

  @Override
  public void close() {
    models.close();
    model.close();
  }
}
