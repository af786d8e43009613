package dz.amal.domain.decision;

/** What a message wants, as a classifier sees it. */
public enum Intent {
  /** A question that reviewed documents can answer. */
  INFORMATION,
  /** Distress without danger, or the need for a human. */
  HUMAN,
  /** Danger to life, or imminent harm. */
  CRISIS,
  /** Nothing to do with addiction, mental health or the service. */
  OUT_OF_SCOPE,
  /** Hello, thank you, goodbye. */
  GREETING
}
