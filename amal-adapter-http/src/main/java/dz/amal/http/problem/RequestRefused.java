package dz.amal.http.problem;

import java.util.List;

/** Thrown when a request cannot become a command; holds what to tell its sender. */
public final class RequestRefused extends RuntimeException {

  private final ProblemType type;
  private final transient List<Problem.FieldError> errors;

  /** Refused without naming a field. */
  public RequestRefused(ProblemType type) {
    this(type, List.of());
  }

  /** Refused because of a field; field and rule never hold input. */
  public RequestRefused(ProblemType type, String field, String rule) {
    this(type, List.of(new Problem.FieldError(field, rule)));
  }

  private RequestRefused(ProblemType type, List<Problem.FieldError> errors) {
    super(type.slug());
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  /** What went wrong. */
  public ProblemType type() {
    return type;
  }

  /** The fields that broke a rule. */
  public List<Problem.FieldError> errors() {
    return errors;
  }
}
