package dz.amal.domain.safety;

/**
 * A crisis rule that hit a message. Holds no word of the message.
 *
 * @param file the rules file, as {@code fr}
 * @param version of that file
 * @param rule the rule's id
 * @param level how sure the rule is
 */
public record CrisisHit(
    String file, String version, String rule, CrisisKind kind, CrisisLevel level) {

  /** Whether it is a crisis by itself. */
  public boolean isCertain() {
    return level == CrisisLevel.CERTAIN;
  }
}
