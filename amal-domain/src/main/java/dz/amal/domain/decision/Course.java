package dz.amal.domain.decision;

/** What happens to a message. The first three are {@code rag} to the API, the others support. */
public enum Course {
  /** Answered from knowledge, with citations. */
  ANSWER,
  /** Greeted back. */
  GREET,
  /** Told politely that this is not what the service is for. */
  DECLINE,
  /** A human is brought in. */
  SUPPORT,
  /** A human has taken over and answers; Amal says nothing. */
  LEAVE_TO_HUMAN,
  /** The contacts are shown and a human is brought in at once. */
  CRISIS
}
