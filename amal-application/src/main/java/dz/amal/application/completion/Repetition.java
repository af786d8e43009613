package dz.amal.application.completion;

/** Whether a request has come before, as far as its sender says. */
public enum Repetition {
  /** It comes again, because nothing came back. */
  AGAIN,
  /** It comes for the first time. */
  FIRST,
  /** Its sender says nothing. */
  UNKNOWN
}
