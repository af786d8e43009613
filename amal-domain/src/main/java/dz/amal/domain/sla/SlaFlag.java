package dz.amal.domain.sla;

/** What is flagged about a deadline, once. */
public enum SlaFlag {
  /** The deadline is near. */
  WARNING,
  /** The deadline has passed. */
  BREACH,
  /** Nobody has answered the person in time. */
  FIRST_RESPONSE_MISSED
}
