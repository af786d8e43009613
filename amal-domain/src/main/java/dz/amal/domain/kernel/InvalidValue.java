package dz.amal.domain.kernel;

/**
 * Thrown when a value breaks its rule at birth.
 *
 * <p>Field and rule are constants of the program and never hold the offending text: it may be
 * somebody's confession.
 */
public final class InvalidValue extends RuntimeException {

  private final String field;
  private final String rule;

  /** Names the field, as the API spells it, and the rule it broke, as "must ...". */
  public InvalidValue(String field, String rule) {
    super(field + " " + rule);
    this.field = field;
    this.rule = rule;
  }

  /** The field's name, as the API spells it. */
  public String field() {
    return field;
  }

  /** The rule, as a phrase that begins with "must". */
  public String rule() {
    return rule;
  }
}
