package dz.amal.domain.knowledge;

/** Why a drafted answer is not shown; holds nothing of what was written. */
public enum Refusal {
  /** There is no sentence. */
  EMPTY,
  /** A sentence rests on nothing. */
  NO_CITATION,
  /** A quote does not stand word for word in the passage it names. */
  QUOTE_NOT_IN_PASSAGE,
  /** A figure, or a number in words, stands in no quote, or with another unit. */
  FIGURE_NOT_QUOTED,
  /** A name, an acronym, a substance, or a Latin word in an Arabic sentence stands in no quote. */
  NAME_NOT_QUOTED,
  /** A sentence calls upon somebody whom no quote calls upon. */
  SOURCE_NOT_QUOTED,
  /** A sentence is more certain or more general than its quotes. */
  CLAIM_NOT_QUOTED,
  /** A sentence denies what its quotes say, or says what they deny. */
  NEGATION_CHANGED,
  /** Too few words of a sentence, or of a part of it, stand in its quotes. */
  TOO_LITTLE_QUOTED
}
