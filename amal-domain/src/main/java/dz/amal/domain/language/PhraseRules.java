package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules looked for together in one pass. Immutable and thread-safe.
 *
 * <p>Rules are found by the first word of their phrases, so that the cost of a text hardly grows
 * with their number.
 */
public final class PhraseRules {

  private static final int PREFIX_KEY = 2;

  private final List<PhraseRule> rules;
  private final Map<String, List<Entry>> byWord = new HashMap<>();
  private final Map<String, List<Entry>> byPrefix = new HashMap<>();

  private record Entry(PhraseRule rule, Phrase phrase) {}

  /** Indexes the rules. */
  public PhraseRules(List<PhraseRule> rules) {
    this.rules = List.copyOf(rules);
    for (PhraseRule rule : rules) {
      for (Phrase phrase : rule.phrases()) {
        for (String first : phrase.firstWords()) {
          index(first, new Entry(rule, phrase));
        }
      }
    }
  }

  /** The rules, in the order given. */
  public List<PhraseRule> rules() {
    return rules;
  }

  /** The rules that hit the text, each once, in the order of the text. */
  public List<PhraseRule> hits(FoldedText text) {
    List<PhraseRule> hits = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < text.words().size(); at++) {
      for (Entry entry : candidates(text.words().get(at))) {
        int end = entry.phrase.matchAt(text, at);
        if (end >= 0 && entry.rule.stands(text, at, end) && seen.add(entry.rule.id())) {
          hits.add(entry.rule);
        }
      }
    }
    return List.copyOf(hits);
  }

  private void index(String first, Entry entry) {
    boolean prefix = first.endsWith("*");
    Map<String, List<Entry>> index = prefix ? byPrefix : byWord;
    String key = prefix ? prefixKey(first.substring(0, first.length() - 1)) : first;
    index.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
  }

  private List<Entry> candidates(String word) {
    List<Entry> found = new ArrayList<>();
    collect(word, found);
    if (Phrase.isConjoined(word)) {
      collect(word.substring(1), found);
    }
    return found;
  }

  private void collect(String word, List<Entry> into) {
    into.addAll(byWord.getOrDefault(word, List.of()));
    for (int length = 1; length <= Math.min(PREFIX_KEY, word.length()); length++) {
      into.addAll(byPrefix.getOrDefault(word.substring(0, length), List.of()));
    }
  }

  private static String prefixKey(String word) {
    return word.substring(0, Math.min(PREFIX_KEY, word.length()));
  }
}
