package dz.amal.http.conversation;

import dz.amal.domain.conversation.Message;
import dz.amal.domain.knowledge.Citation;
import java.util.List;

/** A message in the API's shape. */
public record MessageResponse(
    String id,
    String conversationId,
    String role,
    String content,
    String createdAt,
    List<CitationResponse> citations) {

  public MessageResponse {
    citations = List.copyOf(citations);
  }

  static MessageResponse of(Message message, List<Citation> citations) {
    return new MessageResponse(
        message.id().toString(),
        message.conversation().toString(),
        message.role().code(),
        message.text().value(),
        message.createdAt().toString(),
        citations.stream().map(CitationResponse::of).toList());
  }
}
