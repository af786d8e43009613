package dz.amal.http.problem;

import dz.amal.domain.knowledge.DocumentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Thrown when a request cannot become a command; holds what to tell its sender. */
public final class RequestRefused extends RuntimeException {

  private final ProblemType type;
  private final transient List<Problem.FieldError> errors;
  private final transient Optional<DocumentId> document;
  private final transient Optional<Duration> retryAfter;

  /** Refused without naming a field. */
  public RequestRefused(ProblemType type) {
    this(type, List.of(), Optional.empty(), Optional.empty());
  }

  /** Refused because of a field; field and rule never hold input. */
  public RequestRefused(ProblemType type, String field, String rule) {
    this(type, List.of(new Problem.FieldError(field, rule)), Optional.empty(), Optional.empty());
  }

  private RequestRefused(
      ProblemType type,
      List<Problem.FieldError> errors,
      Optional<DocumentId> document,
      Optional<Duration> retryAfter) {
    super(type.slug());
    this.type = type;
    this.errors = List.copyOf(errors);
    this.document = document;
    this.retryAfter = retryAfter;
  }

  /** Refused because this document has the same text. */
  public static RequestRefused duplicateOf(DocumentId document) {
    return new RequestRefused(
        ProblemType.DUPLICATE_DOCUMENT, List.of(), Optional.of(document), Optional.empty());
  }

  /** Refused because it was asked too often, until then. */
  public static RequestRefused tooMany(Duration wait) {
    return new RequestRefused(
        ProblemType.TOO_MANY_REQUESTS, List.of(), Optional.empty(), Optional.of(wait));
  }

  /** What went wrong. */
  public ProblemType type() {
    return type;
  }

  /** The document that has the same text; empty if that is not what went wrong. */
  public Optional<DocumentId> document() {
    return document;
  }

  /** How long to wait before asking again; empty if waiting does not help. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The fields that broke a rule. */
  public List<Problem.FieldError> errors() {
    return errors;
  }
}
