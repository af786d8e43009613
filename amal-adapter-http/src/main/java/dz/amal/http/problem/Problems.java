package dz.amal.http.problem;

import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.ModelUnavailable;
import dz.amal.domain.kernel.StorageUnavailable;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.language.Wording;
import dz.amal.http.conversation.ShownContacts;
import dz.amal.http.request.Languages;
import dz.amal.http.request.RequestId;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong, in the reader's language: the one place where exceptions get a status. */
public final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Wording wording = Wording.load(Problems.class, "problems");
  private final ShownContacts contacts;

  /** With the contacts to show when Amal itself cannot answer. */
  public Problems(ShownContacts contacts) {
    this.contacts = contacts;
  }

  /** The problem document of an exception. */
  public Problem of(Exception exception, Context context) {
    if (exception instanceof RequestRefused refused) {
      refused
          .retryAfter()
          .ifPresent(wait -> context.header("Retry-After", String.valueOf(seconds(wait))));
      return problem(refused.type(), refused.errors(), refused.document(), context);
    }
    if (exception instanceof InvalidValue invalid) {
      return problem(
          ProblemType.INVALID_VALUE,
          List.of(new Problem.FieldError(invalid.field(), invalid.rule())),
          Optional.empty(),
          context);
    }
    if (exception instanceof HttpResponseException response) {
      return of(ofStatus(response.getStatus()), context);
    }
    if (exception instanceof StorageUnavailable || exception instanceof ModelUnavailable) {
      LOG.warn("request {}: {}", RequestId.of(context), exception.getMessage());
      return of(ProblemType.UNAVAILABLE, context);
    }
    // The stack says where; the message is left out, since it may hold what somebody wrote.
    LOG.error("request {}: {}", RequestId.of(context), trace(exception));
    return of(ProblemType.UNEXPECTED, context);
  }

  /** A problem without an exception. */
  public Problem of(ProblemType type, Context context) {
    return problem(type, List.of(), Optional.empty(), context);
  }

  /** The problem of a request that no route has seen. */
  Problem unreadable(int status, @Nullable String acceptLanguage, String requestId) {
    ReadingLanguage language = Languages.asked(acceptLanguage).orElse(ReadingLanguage.ARABIC);
    ProblemType type = ofStatus(status);
    return new Problem(
        type.path(),
        title(type, language),
        status,
        detail(type, language),
        "urn:uuid:" + requestId,
        List.of(),
        null,
        isOursToAnswer(type) ? contacts.in(language) : List.of());
  }

  /** Answers with the problem document. */
  public void answer(Problem problem, Context context) {
    if (problem.status() == ProblemType.SIGN_IN_REQUIRED.status()) {
      context.header("WWW-Authenticate", "Bearer");
    }
    if (problem.type().equals(ProblemType.UNAVAILABLE.path())
        || problem.type().equals(ProblemType.STILL_THINKING.path())) {
      context.header("Retry-After", "5");
    }
    context.status(problem.status()).json(problem).contentType(Problem.MEDIA_TYPE);
  }

  /** The title of a type. */
  String title(ProblemType type, ReadingLanguage language) {
    return wording.text(language.tag(), type.slug() + ".title");
  }

  /** The detail of a type. */
  String detail(ProblemType type, ReadingLanguage language) {
    return wording.text(language.tag(), type.slug() + ".detail");
  }

  private Problem problem(
      ProblemType type,
      List<Problem.FieldError> errors,
      Optional<DocumentId> document,
      Context context) {
    ReadingLanguage language = Languages.of(context);
    return new Problem(
        type.path(),
        title(type, language),
        type.status(),
        detail(type, language),
        "urn:uuid:" + RequestId.of(context),
        errors,
        document.map(DocumentId::toString).orElse(null),
        isOursToAnswer(type) ? contacts.in(language) : List.of());
  }

  /** Whether somebody may be left without an answer: then they are told where else to turn. */
  private static boolean isOursToAnswer(ProblemType type) {
    return type.status() >= 500 || type == ProblemType.TOO_MANY_REQUESTS;
  }

  /** Rounded up: whoever comes back at that second is let in. */
  private static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private static ProblemType ofStatus(int status) {
    for (ProblemType type : ProblemType.values()) {
      if (type.status() == status) {
        return type;
      }
    }
    return status >= 500 ? ProblemType.UNEXPECTED : ProblemType.MALFORMED;
  }

  private static String trace(Throwable thrown) {
    StringBuilder trace = new StringBuilder(thrown.getClass().getName());
    for (StackTraceElement element : thrown.getStackTrace()) {
      trace.append("\n\tat ").append(element);
    }
    Throwable cause = thrown.getCause();
    return cause == null ? trace.toString() : trace + "\nCaused by: " + trace(cause);
  }
}
