package dz.amal.http.conversation;

import dz.amal.domain.conversation.FoundMessage;
import dz.amal.domain.conversation.Message;

/** A found message in the API's shape. */
public record FoundMessageResponse(
    String id,
    String conversationId,
    String role,
    String content,
    String createdAt,
    String highlight) {

  static FoundMessageResponse of(FoundMessage found) {
    Message message = found.message();
    return new FoundMessageResponse(
        message.id().toString(),
        message.conversation().toString(),
        message.role().code(),
        message.text().value(),
        message.createdAt().toString(),
        Highlight.html(message.text().value(), found.matches()));
  }
}
