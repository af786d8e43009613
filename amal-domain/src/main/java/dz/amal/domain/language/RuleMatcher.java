package dz.amal.domain.language;

import java.util.List;

/**
 * One rule, ready to be held against read texts: what takes a match of its phrases back. Immutable
 * and thread-safe.
 */
final class RuleMatcher {

  private static final int NEGATION_REACH = 3;
  private static final int IDIOM_REACH = 4;

  private final PhraseRule rule;
  private final List<PhraseMatcher> unlessBefore;
  private final List<PhraseMatcher> except;
  private final List<PhraseMatcher> unlessAnywhere;

  RuleMatcher(PhraseRule rule, Lexicon lexicon) {
    this.rule = rule;
    this.unlessBefore = matchers(rule.unlessBefore(), lexicon);
    this.except = matchers(rule.except(), lexicon);
    this.unlessAnywhere = matchers(rule.unlessAnywhere(), lexicon);
  }

  private static List<PhraseMatcher> matchers(List<Phrase> phrases, Lexicon lexicon) {
    return phrases.stream().map(phrase -> PhraseMatcher.of(phrase, lexicon)).toList();
  }

  PhraseRule rule() {
    return rule;
  }

  /** The rule held against one text. */
  InText in(ReadText text) {
    return new InText(text, mayBeIn(text, unlessBefore), mayBeIn(text, except), unlessAnywhere);
  }

  private static List<PhraseMatcher> mayBeIn(ReadText text, List<PhraseMatcher> phrases) {
    return phrases.stream().filter(phrase -> phrase.mayBeIn(text)).toList();
  }

  /**
   * What of a rule matters for one text.
   *
   * @param unlessBefore the negations that may be in it
   * @param except the idioms that may be in it
   * @param unlessAnywhere what takes every match back
   */
  record InText(
      ReadText text,
      List<PhraseMatcher> unlessBefore,
      List<PhraseMatcher> except,
      List<PhraseMatcher> unlessAnywhere) {

    /** Whether the match of one of the rule's phrases from start to end (exclusive) stands. */
    boolean stands(int start, int end) {
      return !isNegated(start) && !isIdiom(start, end) && !isExcused(start);
    }

    /** Whether an excuse stands in the sentence of the match, or behind it. */
    private boolean isExcused(int start) {
      int sentence = start == 0 ? 0 : text.breaks.previousSetBit(start - 1) + 1;
      return unlessAnywhere.stream().anyMatch(phrase -> phrase.isFrom(sentence, text));
    }

    private boolean isNegated(int start) {
      for (int at = start - 1; at >= Math.max(0, start - NEGATION_REACH); at--) {
        if (text.breaks.get(at) || text.pauses.get(at + 1)) {
          return false;
        }
        long endsUpToStart = endsUpTo(start - at);
        for (PhraseMatcher phrase : unlessBefore) {
          if ((phrase.endsFrom(text, at, 0) & endsUpToStart) != 0) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean isIdiom(int start, int end) {
      for (int at = Math.max(0, start - IDIOM_REACH); at < end; at++) {
        long endsUpToStart = at > start ? 0 : endsUpTo(start - at);
        for (PhraseMatcher phrase : except) {
          if ((phrase.endsFrom(text, at, 0) & ~endsUpToStart) != 0) {
            return true;
          }
        }
      }
      return false;
    }

    /** The bits of all ends that are so many words away or nearer. */
    private static long endsUpTo(int words) {
      return (2L << words) - 1;
    }
  }
}
