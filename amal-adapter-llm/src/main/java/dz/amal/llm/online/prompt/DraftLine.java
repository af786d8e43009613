package dz.amal.llm.online.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DraftAnswer.Sentence;
import dz.amal.domain.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line of a draft: one JSON object, which is a sentence or says that there is none. */
public final class DraftLine {

  private static final int MOST_QUOTES = 8;
  private static final Set<String> WRAPPING = Set.of("```", "```json", "```jsonl");

  private DraftLine() {}

  /** Whether the line is no part of the draft: empty, or what some models put around JSON. */
  public static boolean isNothing(String line) {
    return line.isBlank() || WRAPPING.contains(line.strip());
  }

  /**
   * The sentence of a line, with a citation for each of its quotes; empty if the line says that the
   * passages hold no answer. Whether the quotes stand in the passages is not looked at here.
   *
   * @throws Malformed if it is anything else
   */
  public static Optional<Sentence> read(String line, List<Passage> passages) {
    if (line.contains("\"none\"") && !line.contains("\"text\"")) {
      JsonNode none = StrictJson.object(line, "none");
      if (!none.path("none").asBoolean(false)) {
        throw new Malformed("\"none\" must be true");
      }
      return Optional.empty();
    }
    JsonNode object = StrictJson.object(line, "text", "quotes");
    return Optional.of(
        new Sentence(
            StrictJson.text(object, "text").strip(), citations(object.path("quotes"), passages)));
  }

  private static List<Citation> citations(JsonNode quotes, List<Passage> passages) {
    if (!quotes.isArray() || quotes.isEmpty() || quotes.size() > MOST_QUOTES) {
      throw new Malformed("\"quotes\" must be a list of 1 to " + MOST_QUOTES + " quotes");
    }
    List<Citation> citations = new ArrayList<>();
    for (JsonNode quote : quotes) {
      StrictJson.withFields(quote, "passage", "quote");
      citations.add(
          Citation.of(passage(quote.path("passage"), passages), StrictJson.text(quote, "quote")));
    }
    return citations;
  }

  private static Passage passage(JsonNode number, List<Passage> passages) {
    boolean isOne =
        number.isInt() && number.intValue() >= 1 && number.intValue() <= passages.size();
    if (!isOne) {
      throw new Malformed("\"passage\" must be the number of a passage, 1 to " + passages.size());
    }
    return passages.get(number.intValue() - 1);
  }
}
