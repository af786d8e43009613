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
import java.util.stream.Stream;

/** Reads the labelled messages of {@code src/training}. Pure functions. */
public final class LabelledMessages {

  private static final JsonMapper JSON = new JsonMapper();

  /** The only file of which a part is held out: figures of all versions are on that part. */
  private static final String SPLIT = "decisions.jsonl";

  /** Written by people who had seen the label rules alone: how strangers write. */
  private static final String INDEPENDENT = "independent.jsonl";

  private LabelledMessages() {}

  /** All messages of the folder, file after file in the order of their names. */
  public static List<LabelledMessage> in(Path folder) throws IOException {
    Set<String> greetings = Set.copyOf(Files.readAllLines(folder.resolve("greetings.txt")));
    List<LabelledMessage> messages = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          messages.add(message(JSON.readTree(line), greetings, name));
        }
      }
    }
    return List.copyOf(messages);
  }

  /** The files of labelled messages in the folder, by name. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** Those the models may be trained on. */
  public static List<LabelledMessage> toTrainOn(List<LabelledMessage> messages) {
    return messages.stream().filter(message -> !message.isHeldOut()).toList();
  }

  private static LabelledMessage message(JsonNode json, Set<String> greetings, String file) {
    String id = json.required("id").asText();
    String text = json.required("text").asText();
    String code = json.required("lang").asText();
    return new LabelledMessage(
        id,
        text,
        Language.ofCode(code).orElseThrow(() -> new IllegalArgumentException("lang " + code)),
        intent(json, greetings.contains(id)),
        category(json.required("category")),
        part(text, file));
  }

  private static Part part(String text, String file) {
    if (file.equals(SPLIT)) {
      return Split.isHeldOut(text) ? Part.HELD_OUT : Part.BALANCED;
    }
    return file.equals(INDEPENDENT) ? Part.BALANCED : Part.ADDED;
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
