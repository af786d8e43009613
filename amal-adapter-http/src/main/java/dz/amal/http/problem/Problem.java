package dz.amal.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.amal.http.conversation.ContactResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457). Never holds input or the text of an exception.
 *
 * @param instance the request's id, by which it can be found in the log
 * @param errors the fields that broke a rule
 * @param documentId the document that has the text already; null for every other problem
 * @param contacts where to call; given whenever Amal itself cannot answer
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String documentId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ContactResponse> contacts) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    contacts = List.copyOf(contacts);
  }

  /** A field and the rule it broke. */
  public record FieldError(String field, String message) {}
}
