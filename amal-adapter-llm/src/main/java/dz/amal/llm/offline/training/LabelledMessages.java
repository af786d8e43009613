package dz.amal.llm.offline.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dz.amal.domain.decision.Intent;
import dz.amal.domain.language.Language;
import dz.amal.domain.ticket.TicketCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the labelled messages of {@code src/training}. Pure functions. */
public final class LabelledMessages {

  private static final JsonMapper JSON = new JsonMapper();

  private LabelledMessages() {}

  /** All messages of the folder, in the order of the file. */
  public static List<LabelledMessage> in(Path folder) throws IOException {
    Set<String> greetings = Set.copyOf(Files.readAllLines(folder.resolve("greetings.txt")));
    List<LabelledMessage> messages = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("decisions.jsonl"))) {
      if (!line.isBlank()) {
        messages.add(message(JSON.readTree(line), greetings));
      }
    }
    return List.copyOf(messages);
  }

  /** Those the models may be trained on. */
  public static List<LabelledMessage> toTrainOn(List<LabelledMessage> messages) {
    return messages.stream().filter(message -> !Split.isHeldOut(message.text())).toList();
  }

  private static LabelledMessage message(JsonNode json, Set<String> greetings) {
    String id = json.required("id").asText();
    String text = json.required("text").asText();
    String code = json.required("lang").asText();
    return new LabelledMessage(
        id,
        text,
        Language.ofCode(code).orElseThrow(() -> new IllegalArgumentException("lang " + code)),
        intent(json, greetings.contains(id)),
        category(json.required("category")));
  }

  private static Intent intent(JsonNode json, boolean isGreeting) {
    if (json.required("crisis").asBoolean()) {
      return Intent.CRISIS;
    }
    if (json.required("out_of_scope").asBoolean()) {
      return Intent.OUT_OF_SCOPE;
    }
    if (json.required("decision").asText().equals("support")) {
      return Intent.HUMAN;
    }
    return isGreeting ? Intent.GREETING : Intent.INFORMATION;
  }

  private static Optional<TicketCategory> category(JsonNode category) {
    return category.isNull()
        ? Optional.empty()
        : Optional.of(TicketCategory.valueOf(category.asText().toUpperCase(Locale.ROOT)));
  }
}
