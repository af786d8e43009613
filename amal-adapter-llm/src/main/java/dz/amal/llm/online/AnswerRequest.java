package dz.amal.llm.online;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import dz.amal.domain.conversation.Exchange;
import dz.amal.domain.conversation.History;
import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.knowledge.Inquiry;
import dz.amal.domain.knowledge.Passage;
import dz.amal.llm.online.prompt.Fence;
import dz.amal.llm.online.prompt.MaskedWords;
import dz.amal.llm.online.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model is told to answer an inquiry: the rules, and then the data, each piece behind its
 * fence, and what people wrote without personal data.
 *
 * @param told to it, without the rules
 * @param correction of what it said before, if it was not readable
 */
record AnswerRequest(
    String model, Rules rules, String told, Optional<Correction> correction, TokenCounts counts) {

  private static final int A_MESSAGE = 4; // what the form of a message takes

  /** What it said, and what was wrong with that. */
  record Correction(String said, String complaint) {}

  static AnswerRequest of(
      String model,
      Rules rules,
      Inquiry inquiry,
      int historyTokens,
      MaskedWords masked,
      Fence fence,
      TokenCounts counts) {
    List<String> parts = new ArrayList<>();
    int number = 1;
    for (Passage passage : inquiry.passages()) {
      parts.add(fence.around("heading of passage " + number, heading(passage)));
      parts.add(fence.around("passage " + number++, passage.content()));
    }
    parts.addAll(before(inquiry.before(), historyTokens, masked, fence, counts));
    parts.add(fence.around("question", masked.masked(inquiry.question())));
    return new AnswerRequest(model, rules, String.join("\n\n", parts), Optional.empty(), counts);
  }

  private static String heading(Passage passage) {
    return passage.heading().isBlank()
        ? passage.title()
        : passage.title() + "\n" + passage.heading();
  }

  private static List<String> before(
      List<Exchange> before, int most, MaskedWords masked, Fence fence, TokenCounts counts) {
    List<String> parts = new ArrayList<>();
    for (Exchange exchange : History.within(before, most, of -> cost(of, counts))) {
      String who =
          exchange.isCrisis() ? "earlier message of somebody in danger" : "earlier message";
      parts.add(fence.around(who, masked.masked(exchange.asked().value())));
      exchange
          .replied()
          .ifPresent(said -> parts.add(fence.around("reply to it", masked.masked(said.value()))));
    }
    return parts;
  }

  private static int cost(Exchange exchange, TokenCounts counts) {
    int replied = exchange.replied().map(MessageText::value).map(counts::of).orElse(0);
    return counts.of(exchange.asked().value()) + replied;
  }

  /** The same, once more. */
  AnswerRequest corrected(String said, String complaint) {
    return new AnswerRequest(
        model, rules, told, Optional.of(new Correction(said, complaint)), counts);
  }

  /** How many tokens it is given. */
  int tokens() {
    return counts.ofConstant(rules.text())
        + counts.of(told)
        + correction.map(of -> counts.of(of.said()) + A_MESSAGE).orElse(0)
        + 2 * A_MESSAGE;
  }

  /** As the client sends it. */
  ChatCompletionCreateParams params() {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model(model)
            .addSystemMessage(rules.text())
            .addUserMessage(told)
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build());
    correction.ifPresent(
        of ->
            params
                .addAssistantMessage(of.said())
                .addUserMessage(Prompt.repair().with("complaint", of.complaint())));
    if (OnlineSettings.takesTemperature(model)) {
      params.temperature(0);
    }
    return params.build();
  }

  @Override
  public String toString() {
    return "AnswerRequest[" + model + "]"; // a person's words are in no log
  }
}
