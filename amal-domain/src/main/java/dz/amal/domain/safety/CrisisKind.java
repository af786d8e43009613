package dz.amal.domain.safety;

/** What kind of danger a crisis rule speaks of. */
public enum CrisisKind {
  /** Suicidal thoughts, plans, farewells, an attempt just made; self-harm. */
  SUICIDE,
  /** An overdose or a dangerous withdrawal that is happening. */
  MEDICAL,
  /** Violence or abuse that is going on or threatened. */
  VIOLENCE,
  /** A minor abused, coerced, exploited or alone. */
  CHILD,
  /** Intent to harm somebody else, voices that command it, driving while intoxicated now. */
  HARM_TO_OTHERS
}
