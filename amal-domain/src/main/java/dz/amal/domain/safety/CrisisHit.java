package dz.amal.domain.safety;

/**
 * A crisis rule that hit a message. Holds no word of the message.
 *
 * @param file the rules file, as {@code fr}
 * @param version of that file
 * @param rule the rule's id
 */
public record CrisisHit(String file, String version, String rule, CrisisKind kind) {}
