package dz.amal.benchmarks.turn;

/** What the models of the peers say. */
final class SaidText {

  /** As many passages as Amal gives its model. */
  static final int PASSAGES = 8;

  /** As long as Amal's replies are here. */
  static final String REPLY = "An answer of two sentences, as long as others. ".repeat(5).strip();

  private SaidText() {}
}
