package dz.amal.llm.offline;

import dz.amal.domain.language.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The concepts that the intent classifier looks for: those of the bundled glossary, and everyday
 * ones (family, time, requests, cooking, football) from {@code cues.tsv}. Immutable and
 * thread-safe.
 */
public final class MessageConcepts implements Function<FoldedText, List<String>> {

  /** What the names of everyday concepts begin with. */
  public static final String EVERYDAY = "everyday:";

  private final Glossary glossary = Glossary.bundled();
  private final Glossary cues = Glossary.readCompiled("cues.terms");

  /** The concepts, read from the class path. */
  public MessageConcepts() {}

  @Override
  public List<String> apply(FoldedText text) {
    List<String> stems = Glossary.stemsOf(text);
    List<String> found = new ArrayList<>(glossary.outermostConceptsIn(stems));
    cues.outermostConceptsIn(stems).forEach(cue -> found.add(EVERYDAY + cue));
    return found;
  }
}
