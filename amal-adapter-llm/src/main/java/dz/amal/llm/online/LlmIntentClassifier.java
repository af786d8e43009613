package dz.amal.llm.online;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.ResponseFormatJsonSchema.JsonSchema;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dz.amal.domain.decision.IntentClassifier;
import dz.amal.domain.decision.IntentEstimate;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.model.ModelUse;
import dz.amal.domain.model.ModelUse.Purpose;
import dz.amal.domain.privacy.PersonalData;
import dz.amal.llm.online.call.Endpoint;
import dz.amal.llm.online.call.Errand;
import dz.amal.llm.online.call.ModelFailed;
import dz.amal.llm.online.call.ModelFault;
import dz.amal.llm.online.call.Progress;
import dz.amal.llm.online.prompt.Fence;
import dz.amal.llm.online.prompt.IntentReply;
import dz.amal.llm.online.prompt.Malformed;
import dz.amal.llm.online.prompt.Prompt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Estimates intents with a model elsewhere, which answers by a JSON schema. An answer that cannot
 * be read is asked for once more; what is still not readable is no estimate. Thread-safe.
 */
public final class LlmIntentClassifier implements IntentClassifier {

  private static final int A_MESSAGE = 4; // what the form of a message takes
  private static final ResponseFormatJsonSchema FORM = form();

  private final Endpoint endpoint;
  private final String model;
  private final Optional<Moderation> moderation;
  private final TokenCounts counts;
  private final RandomGenerator random;
  private final Consumer<ModelUse> meter;
  private final Rules rules;

  LlmIntentClassifier(
      Endpoint endpoint,
      OnlineSettings settings,
      Rules rules,
      TokenCounts counts,
      RandomGenerator random,
      Consumer<ModelUse> meter) {
    this.endpoint = endpoint;
    this.rules = rules;
    this.model = settings.classifierModel();
    this.counts = counts;
    this.random = random;
    this.meter = meter;
    this.moderation =
        settings.moderationModel().map(name -> new Moderation(endpoint, name, counts, meter));
  }

  /** A message as it is asked about, and what was wrong with the answer before. */
  private record Asked(String told, Optional<AnswerRequest.Correction> correction) {}

  @Override
  public IntentEstimate estimate(String message) {
    String masked = PersonalData.mask(message);
    Instant until = endpoint.in(endpoint.limits().intent());
    try {
      IntentEstimate estimate = askAndRepair(masked, until);
      return moderation.map(by -> by.raised(estimate, masked, until)).orElse(estimate);
    } catch (ModelFailed e) {
      throw new ModelUnavailable("the classifier, " + e.fault().code());
    }
  }

  private IntentEstimate askAndRepair(String masked, Instant until) {
    String told = Fence.of(random).around("message", masked);
    Heard heard = new Heard();
    try {
      return ask(new Asked(told, Optional.empty()), heard, until);
    } catch (ModelFailed e) {
      if (!heard.complaint.isAbout(e)) {
        throw e;
      }
      AnswerRequest.Correction correction =
          new AnswerRequest.Correction(heard.text, heard.complaint.text().orElseThrow());
      return ask(new Asked(told, Optional.of(correction)), new Heard(), until);
    }
  }

  /** What the model said, and what was wrong with it. Used by one thread. */
  private static final class Heard {
    private String text = "";
    private final Complaint complaint = new Complaint();
  }

  private IntentEstimate ask(Asked asked, Heard heard, Instant until) {
    Errand errand =
        new Errand(model, Purpose.INTENT, Optional.of(rules.id()), tokens(asked), until, meter);
    return endpoint.ask(
        errand,
        (client, progress) -> {
          heard.text = said(client, asked, progress);
          try {
            return IntentReply.read(model, heard.text);
          } catch (Malformed e) {
            throw heard.complaint.about(e);
          }
        });
  }

  private String said(OpenAIClient client, Asked asked, Progress progress) {
    ChatCompletion completion = client.chat().completions().create(params(asked));
    progress.begun();
    List<Choice> choices = completion.choices();
    if (choices.isEmpty()) {
      throw new ModelFailed(ModelFault.EMPTY_CHOICES);
    }
    Choice choice = choices.get(0);
    String said = choice.message().content().orElse("");
    completion
        .usage()
        .ifPresentOrElse(
            usage -> progress.cost((int) usage.promptTokens(), (int) usage.completionTokens()),
            () -> progress.completed(counts.of(said)));
    if (isRefused(choice)) {
      throw new ModelFailed(ModelFault.CONTENT_FILTER);
    }
    return said;
  }

  private static boolean isRefused(Choice choice) {
    return FinishReason.CONTENT_FILTER.equals(choice.finishReason())
        || choice.message().refusal().filter(why -> !why.isEmpty()).isPresent();
  }

  private ChatCompletionCreateParams params(Asked asked) {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model(model)
            .addSystemMessage(rules.text())
            .addUserMessage(asked.told())
            .responseFormat(FORM);
    asked
        .correction()
        .ifPresent(
            of ->
                params
                    .addAssistantMessage(of.said())
                    .addUserMessage(Prompt.repair().with("complaint", of.complaint())));
    if (OnlineSettings.takesTemperature(model)) {
      params.temperature(0);
    }
    return params.build();
  }

  private int tokens(Asked asked) {
    return counts.ofConstant(rules.text()) + counts.of(asked.told()) + 2 * A_MESSAGE;
  }

  private static ResponseFormatJsonSchema form() {
    JsonSchema.Schema.Builder schema = JsonSchema.Schema.builder();
    IntentReply.schema()
        .forEach((name, value) -> schema.putAdditionalProperty(name, JsonValue.from(value)));
    return ResponseFormatJsonSchema.builder()
        .jsonSchema(JsonSchema.builder().name("intent").strict(true).schema(schema.build()).build())
        .build();
  }
}
