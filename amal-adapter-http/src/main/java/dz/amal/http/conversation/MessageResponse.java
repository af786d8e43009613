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
    boolean byHuman,
    String createdAt,
    List<CitationResponse> citations) {

  public MessageResponse {
    citations = List.copyOf(citations);
  }

  /** The message in the API's shape; who of the team wrote it stays with the team. */
  public static MessageResponse of(Message message, List<Citation> citations) {
    return new MessageResponse(
        message.id().toString(),
        message.conversation().toString(),
        message.role().code(),
        message.text().value(),
        message.author().isPresent(),
        message.createdAt().toString(),
        citations.stream().map(CitationResponse::of).toList());
  }
}
