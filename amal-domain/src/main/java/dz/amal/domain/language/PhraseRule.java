package dz.amal.domain.language;

import java.util.List;

/**
 * One rule of a rules file: the phrases that hit, and what takes a hit back.
 *
 * @param id unique in its file, readable
 * @param kind what a hit means, in the words of the file's reader
 * @param isHint whether a hit is a hint only, which does not count by itself
 * @param phrases any of these hits
 * @param unlessBefore takes the hit back when it stands up to three words before it, with no end of
 *     a sentence and no comma between (negation)
 * @param except takes the hit back when it overlaps the hit (idiom)
 * @param unlessAnywhere takes the hit back when it stands in its sentence or in a later one; what
 *     was said before that, of the past for instance, excuses nothing
 * @param examples texts that must hit
 * @param counterExamples texts that must not hit this rule
 */
public record PhraseRule(
    String id,
    String kind,
    boolean isHint,
    List<Phrase> phrases,
    List<Phrase> unlessBefore,
    List<Phrase> except,
    List<Phrase> unlessAnywhere,
    List<String> examples,
    List<String> counterExamples) {

  public PhraseRule {
    phrases = List.copyOf(phrases);
    unlessBefore = List.copyOf(unlessBefore);
    except = List.copyOf(except);
    unlessAnywhere = List.copyOf(unlessAnywhere);
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }
}
