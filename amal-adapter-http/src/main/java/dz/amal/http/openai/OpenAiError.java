package dz.amal.http.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.amal.http.conversation.ContactResponse;
import dz.amal.http.problem.Problem;
import dz.amal.http.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem in OpenAI's shape. */
record OpenAiError(Detail error) {

  /**
   * What went wrong.
   *
   * @param param the field that is to blame, if one is
   * @param contacts where to call; given whenever Amal itself cannot answer
   */
  record Detail(
      String message,
      String type,
      @Nullable String param,
      @Nullable String code,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ContactResponse> contacts) {

    Detail {
      contacts = List.copyOf(contacts);
    }
  }

  static OpenAiError of(Problem problem) {
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(candidate -> candidate.path().equals(problem.type()))
            .findFirst()
            .orElse(ProblemType.UNEXPECTED);
    return new OpenAiError(
        new Detail(message(problem), kind(type), param(problem), code(type), problem.contacts()));
  }

  private static String message(Problem problem) {
    return problem.errors().stream()
        .findFirst()
        .map(error -> "'" + error.field() + "' " + error.message())
        .orElseGet(() -> problem.title() + ". " + problem.detail());
  }

  private static @Nullable String param(Problem problem) {
    return problem.errors().stream().findFirst().map(Problem.FieldError::field).orElse(null);
  }

  private static String kind(ProblemType type) {
    if (type == ProblemType.TOO_MANY_REQUESTS) {
      return "rate_limit_error";
    }
    return type.status() >= 500 ? "server_error" : "invalid_request_error";
  }

  private static @Nullable String code(ProblemType type) {
    return switch (type) {
      case SIGN_IN_REQUIRED -> "invalid_api_key";
      case NOT_ALLOWED -> "insufficient_permissions";
      case NOT_FOUND -> "model_not_found";
      case TOO_MANY_REQUESTS -> "rate_limit_exceeded";
      case KEY_REUSED -> "idempotency_key_reused";
      case STILL_THINKING -> "still_thinking";
      case UNAVAILABLE -> "service_unavailable";
      default -> null;
    };
  }
}
