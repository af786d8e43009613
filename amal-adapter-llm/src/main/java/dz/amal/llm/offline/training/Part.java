package dz.amal.llm.offline.training;

/** What a labelled message is used for. */
public enum Part {
  /** Never trained on: tests report on it. */
  HELD_OUT,
  /** Trained on. Its classes are shared out much as in the held-out part, so it also calibrates. */
  BALANCED,
  /** Trained on only: mostly what the balanced part has too little of. */
  ADDED
}
