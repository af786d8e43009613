package dz.amal.llm.online;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.knowledge.DraftAnswer;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.LanguageModel;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.model.ModelUse.Purpose;
import dz.amal.llm.online.call.Endpoint;
import dz.amal.llm.online.call.Errand;
import dz.amal.llm.online.call.ModelFailed;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.llm.online.call.Progress;
import dz.amal.llm.online.prompt.Fence;
import dz.amal.llm.online.prompt.Malformed;
import dz.amal.llm.online.prompt.MaskedWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Drafts answers with a model elsewhere, which streams them sentence by sentence. It sees passages,
 * the question and what was said before, without personal data. What it says is only a draft: the
 * citation check comes after it. Thread-safe.
 */
public final class OpenAiLanguageModel implements LanguageModel {

  private final Endpoint endpoint;
  private final String model;
  private final int historyTokens;
  private final TokenCounts counts;
  private final RandomGenerator random;
  private final Consumer<ModelUse> meter;
  private final Rules rules;

  OpenAiLanguageModel(
      Endpoint endpoint,
      OnlineSettings settings,
      Rules rules,
      TokenCounts counts,
      RandomGenerator random,
      Consumer<ModelUse> meter) {
    this.endpoint = endpoint;
    this.rules = rules;
    this.model = settings.chatModel();
    this.historyTokens = settings.historyTokens();
    this.counts = counts;
    this.random = random;
    this.meter = meter;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public DraftAnswer draft(Inquiry inquiry, Predicate<Sentence> goOn) {
    if (inquiry.passages().isEmpty()) {
      return new DraftAnswer(List.of());
    }
    MaskedWords masked = new MaskedWords();
    Fence fence = Fence.of(random);
    AnswerRequest request =
        AnswerRequest.of(model, rules, inquiry, historyTokens, masked, fence, counts);
    Telling telling = new Telling(inquiry.passages(), masked, fence, rules.echo(), goOn);
    try {
      askAndRepair(request, telling);
    } catch (ModelFailed e) {
      throw telling.refusal().orElseGet(() -> unavailable(e));
    }
    return new DraftAnswer(telling.told());
  }

  private static RuntimeException unavailable(ModelFailed failed) {
    return new ModelUnavailable("the language model, " + failed.fault().code());
  }

  private void askAndRepair(AnswerRequest request, Telling telling) {
    Instant until = endpoint.in(endpoint.limits().answer());
    Optional<String> complaint = ask(request, telling, until);
    if (complaint.isPresent()) {
      AnswerRequest again = request.corrected(telling.toRepair(), complaint.get());
      if (ask(again, telling, until).isPresent()) {
        throw new ModelFailed(ModelFault.INVALID_OUTPUT);
      }
    }
  }

  /** What is wrong with the answer; empty if it was told. */
  private Optional<String> ask(AnswerRequest request, Telling telling, Instant until) {
    Errand errand =
        new Errand(model, Purpose.ANSWER, Optional.of(rules.id()), request.tokens(), until, meter);
    Complaint complaint = new Complaint();
    try {
      endpoint.ask(
          errand,
          (client, progress) -> {
            stream(client, request, telling, progress, complaint);
            return true;
          });
      return Optional.empty();
    } catch (ModelFailed e) {
      if (complaint.isAbout(e) && telling.told().isEmpty()) {
        return complaint.text();
      }
      throw e;
    }
  }

  private void stream(
      OpenAIClient client,
      AnswerRequest request,
      Telling telling,
      Progress progress,
      Complaint complaint) {
    telling.begin();
    ChunkReader reader = new ChunkReader(progress);
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(request.params())) {
      read(stream, reader, telling, progress);
    } catch (Malformed e) {
      throw complaint.about(e);
    } finally {
      if (!reader.knowsCost()) {
        progress.completed(counts.of(telling.heard()));
      }
    }
  }

  private static void read(
      StreamResponse<ChatCompletionChunk> stream,
      ChunkReader reader,
      Telling telling,
      Progress progress) {
    try {
      var chunks = stream.stream().iterator();
      while (!telling.isEnough() && chunks.hasNext()) {
        telling.hear(reader.read(chunks.next()));
      }
      if (!telling.isEnough()) {
        reader.checkEnd();
        telling.end();
      }
    } finally {
      if (!reader.isAtItsEnd()) {
        progress.enough(); // closing a stream politely would wait for the rest of it
      }
    }
  }
}
