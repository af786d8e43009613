package dz.amal.domain.safety;

/** How sure a crisis rule is. */
public enum CrisisLevel {
  /** A crisis by itself. */
  CERTAIN,
  /**
   * Often a crisis, and often not: counts once a classifier holds one for likely, and wherever no
   * classifier can be asked.
   */
  HINT
}
