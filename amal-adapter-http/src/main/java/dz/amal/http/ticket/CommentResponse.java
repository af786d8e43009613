package dz.amal.http.ticket;

import dz.amal.domain.ticket.Attachment;
import dz.amal.domain.ticket.TicketComment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment in the API's shape. */
record CommentResponse(
    String id,
    String ticketId,
    @Nullable String authorId,
    String content,
    boolean isInternal,
    @Nullable String messageId,
    List<Attachment> attachments,
    String createdAt) {

  CommentResponse {
    attachments = List.copyOf(attachments);
  }

  static CommentResponse of(TicketComment comment) {
    return new CommentResponse(
        comment.id().toString(),
        comment.ticket().toString(),
        comment.author().map(Object::toString).orElse(null),
        comment.content(),
        comment.isInternal(),
        comment.message().map(Object::toString).orElse(null),
        comment.attachments(),
        comment.createdAt().toString());
  }
}
