package dz.amal.http.conversation;

import dz.amal.domain.conversation.Conversation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the API's shape.
 *
 * @param crisisSince null when no crisis is open
 */
public record ConversationResponse(
    String id,
    @Nullable String title,
    String mode,
    String status,
    @Nullable String crisisSince,
    int messageCount,
    @Nullable String lastMessageAt,
    String createdAt,
    String updatedAt) {

  static ConversationResponse of(Conversation conversation) {
    return new ConversationResponse(
        conversation.id().toString(),
        conversation.title().orElse(null),
        conversation.mode().name(),
        conversation.status().code(),
        conversation.crisisSince().map(Instant::toString).orElse(null),
        conversation.messageCount(),
        conversation.lastMessageAt().map(Instant::toString).orElse(null),
        conversation.createdAt().toString(),
        conversation.updatedAt().toString());
  }
}
