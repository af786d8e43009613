package dz.amal.domain.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Rules looked for together in one pass. Immutable and thread-safe.
 *
 * <p>A phrase is looked for from the part of it whose words stand in the fewest phrases: so common
 * words ("I", "want") cost nothing where the telling one ("die") is missing.
 */
public final class PhraseRules {

  private final List<PhraseRule> rules;
  private final Lexicon lexicon = new Lexicon();
  private final int phrases;
  private final Anchor[][] byWord;

  /**
   * A phrase, and the part of it that is looked for first.
   *
   * @param number of the phrase, from 0
   * @param ruleNumber of its rule, from 0
   * @param part counted from 0
   */
  private record Anchor(
      int number, int ruleNumber, RuleMatcher rule, PhraseMatcher phrase, int part) {}

  /** A rule that hit, and the word at which its match begins. */
  private record Hit(PhraseRule rule, int start) {}

  /** Indexes the rules. */
  public PhraseRules(List<PhraseRule> rules) {
    this.rules = List.copyOf(rules);
    List<Anchor> anchors = new ArrayList<>();
    for (int n = 0; n < this.rules.size(); n++) {
      RuleMatcher matcher = new RuleMatcher(this.rules.get(n), lexicon);
      for (Phrase phrase : this.rules.get(n).phrases()) {
        PhraseMatcher looked = PhraseMatcher.of(phrase, lexicon);
        anchors.add(new Anchor(anchors.size(), n, matcher, looked, 0));
      }
    }
    this.phrases = anchors.size();
    this.byWord = index(anchors, new PartsOfPhrases(anchors));
  }

  /** In how many parts of phrases each word stands first, for choosing the telling part. */
  private record PartsOfPhrases(Map<Integer, Integer> byWord) {

    PartsOfPhrases(List<Anchor> anchors) {
      this(new HashMap<>());
      for (Anchor anchor : anchors) {
        for (int part = 0; part < anchor.phrase.size(); part++) {
          for (int word : anchor.phrase.firstWords(part)) {
            byWord.merge(word, 1, Integer::sum);
          }
        }
      }
    }

    Anchor telling(Anchor anchor) {
      Anchor best = anchor;
      for (int part = 1; part < anchor.phrase.size(); part++) {
        if (anchor.phrase.isRequired(part)
            && commonness(anchor, part) < commonness(best, best.part)) {
          best = new Anchor(anchor.number, anchor.ruleNumber, anchor.rule, anchor.phrase, part);
        }
      }
      return best;
    }

    private int commonness(Anchor anchor, int part) {
      int most = 0;
      for (int word : anchor.phrase.firstWords(part)) {
        most = Math.max(most, byWord.getOrDefault(word, 0));
      }
      return most;
    }
  }

  private Anchor[][] index(List<Anchor> anchors, PartsOfPhrases parts) {
    Map<Integer, List<Anchor>> index = new HashMap<>();
    for (Anchor anchor : anchors) {
      Anchor telling = parts.telling(anchor);
      for (int word : telling.phrase.firstWords(telling.part)) {
        index.computeIfAbsent(word, unused -> new ArrayList<>()).add(telling);
      }
    }
    Anchor[][] byNumber = new Anchor[lexicon.size()][];
    for (int word = 0; word < byNumber.length; word++) {
      byNumber[word] = index.getOrDefault(word, List.of()).toArray(new Anchor[0]);
    }
    return byNumber;
  }

  /** The rules, in the order given. */
  public List<PhraseRule> rules() {
    return rules;
  }

  /** The rules that hit the text, each once, in the order of the text. */
  public List<PhraseRule> hits(FoldedText text) {
    Scan scan = new Scan(lexicon.read(text));
    return scan.hits().stream().sorted(Comparator.comparingInt(Hit::start)).map(Hit::rule).toList();
  }

  /** One pass over one text. */
  private final class Scan {

    private final ReadText text;
    private final BitSet isLookedAt = new BitSet(phrases);
    private final BitSet mayBeIn = new BitSet(phrases);
    private final RuleMatcher.InText[] rulesInText = new RuleMatcher.InText[rules.size()];
    private final BitSet isDecided = new BitSet(rules.size());
    private final List<Hit> hits = new ArrayList<>();

    Scan(ReadText text) {
      this.text = text;
    }

    List<Hit> hits() {
      for (int at = 0; at < text.size(); at++) {
        for (int i = text.starts[at]; i < text.starts[at + 1]; i++) {
          for (Anchor anchor : byWord[text.found[i]]) {
            look(anchor, at);
          }
        }
      }
      return hits;
    }

    private void look(Anchor anchor, int at) {
      if (isDecided.get(anchor.ruleNumber)) {
        return;
      }
      if (!isLookedAt.get(anchor.number)) {
        isLookedAt.set(anchor.number);
        if (anchor.phrase.mayBeIn(text)) {
          mayBeIn.set(anchor.number);
        }
      }
      if (!mayBeIn.get(anchor.number)) {
        return;
      }
      long starts = anchor.phrase.startsBefore(text, at, anchor.part);
      long ends = starts == 0 ? 0 : anchor.phrase.endsFrom(text, at, anchor.part);
      if (ends != 0) {
        decide(anchor, at, starts, at + Long.SIZE - 1 - Long.numberOfLeadingZeros(ends));
      }
    }

    /** Takes the match for a hit if it stands; a rule that hit is done with. */
    private void decide(Anchor anchor, int at, long starts, int end) {
      RuleMatcher.InText rule = rulesInText[anchor.ruleNumber];
      if (rule == null) {
        rule = anchor.rule.in(text);
        rulesInText[anchor.ruleNumber] = rule;
      }
      OptionalInt start = firstStanding(rule, at, starts, end);
      if (start.isPresent()) {
        isDecided.set(anchor.ruleNumber);
        hits.add(new Hit(anchor.rule.rule(), start.getAsInt()));
      }
    }

    private static OptionalInt firstStanding(
        RuleMatcher.InText rule, int at, long starts, int end) {
      for (long rest = starts; rest != 0; rest &= rest - 1) {
        int start = at - Long.numberOfTrailingZeros(rest);
        if (rule.stands(start, end)) {
          return OptionalInt.of(start);
        }
      }
      return OptionalInt.empty();
    }
  }
}
