package dz.amal.domain.language;

import java.util.List;

/**
 * One rule of a rules file: the phrases that hit, and what takes a hit back.
 *
 * @param id unique in its file, readable
 * @param kind what a hit means, in the words of the file's reader
 * @param phrases any of these hits
 * @param unlessBefore takes the hit back when it stands up to four words before it, in its sentence
 *     (negation)
 * @param except takes the hit back when it overlaps the hit (idiom)
 * @param unlessAnywhere takes the hit back when it stands anywhere in the text
 * @param examples texts that must hit
 * @param counterExamples texts that must not hit this rule
 */
public record PhraseRule(
    String id,
    String kind,
    List<Phrase> phrases,
    List<Phrase> unlessBefore,
    List<Phrase> except,
    List<Phrase> unlessAnywhere,
    List<String> examples,
    List<String> counterExamples) {

  private static final int NEGATION_REACH = 4;

  public PhraseRule {
    phrases = List.copyOf(phrases);
    unlessBefore = List.copyOf(unlessBefore);
    except = List.copyOf(except);
    unlessAnywhere = List.copyOf(unlessAnywhere);
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }

  /** Whether the match of one of this rule's phrases from start to end (exclusive) stands. */
  boolean stands(FoldedText text, int start, int end) {
    return !isNegated(text, start) && !isIdiom(text, start, end) && !isElsewhereExcused(text);
  }

  private boolean isNegated(FoldedText text, int start) {
    for (int at = start - 1; at >= 0 && at >= start - NEGATION_REACH; at--) {
      if (text.words().get(at).equals(FoldedText.BREAK)) {
        return false;
      }
      for (Phrase phrase : unlessBefore) {
        int end = phrase.matchAt(text, at);
        if (end >= 0 && end <= start) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isIdiom(FoldedText text, int start, int end) {
    for (Phrase phrase : except) {
      for (int at = Math.max(0, start - NEGATION_REACH); at < end; at++) {
        if (phrase.matchAt(text, at) > start) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isElsewhereExcused(FoldedText text) {
    for (Phrase phrase : unlessAnywhere) {
      for (int at = 0; at < text.words().size(); at++) {
        if (phrase.matchAt(text, at) >= 0) {
          return true;
        }
      }
    }
    return false;
  }
}
